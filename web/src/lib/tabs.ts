/** What one tab tells the others: all tabs of a browser share one sign-in. */
export type TabMessage = { kind: 'signed_in'; memberId: string } | { kind: 'signed_out' };

const channel = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel('timebank');

export function tellOtherTabs(message: TabMessage): void {
  channel?.postMessage(message);
}

export function hearOtherTabs(hear: (message: TabMessage) => void): void {
  channel?.addEventListener('message', (event: MessageEvent<TabMessage>) => hear(event.data));
}
