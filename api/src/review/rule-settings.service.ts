import type { ParsedOf, ReplyOf } from '@timebank/shared/endpoint';
import {
  type changeUnusualRule,
  type listUnusualRules,
  thresholdPlans,
  type UnusualRule,
  type UnusualRuleSetting,
  unusualRules,
} from '@timebank/shared/unusual';
import { changesBetween } from '../audit/changes.service.ts';
import { recordAct } from '../audit/service.ts';
import type { ReadCall, WriteCall } from '../context.ts';
import { insist } from '../refusal.ts';
import { objectionToThreshold } from './rule-settings.rules.ts';
import { findRuleSettings, keepRuleSetting } from './rule-settings.store.ts';

/** Every rule as it is set here, in the order in which they are shown. */
export async function ruleSettings({
  tx,
  scope,
}: Pick<ReadCall, 'tx' | 'scope'>): Promise<UnusualRuleSetting[]> {
  const kept = new Map((await findRuleSettings(tx, scope)).map((row) => [row.rule, row]));
  return unusualRules.map((rule) => ({
    rule,
    isOn: kept.get(rule)?.isOn ?? true,
    threshold: kept.get(rule)?.threshold ?? thresholdPlans[rule]?.usual ?? null,
  }));
}

export async function listUnusualRulesIn(call: ReadCall): Promise<ReplyOf<typeof listUnusualRules>> {
  return { items: await ruleSettings(call) };
}

/** The unit comes with the name, so that the log can say hours. */
const asLogged = (rule: UnusualRule, { isOn, threshold }: Pick<UnusualRuleSetting, 'isOn' | 'threshold'>) =>
  thresholdPlans[rule]?.unit === 'minutes' ? { isOn, thresholdMinutes: threshold } : { isOn, threshold };

/** Sets one rule. The audit log keeps how it was and how it is. */
export async function changeUnusualRuleIn(
  call: WriteCall,
  { params: { rule }, body }: ParsedOf<typeof changeUnusualRule>,
): Promise<UnusualRuleSetting> {
  insist(objectionToThreshold(rule, body.threshold));
  const before = (await ruleSettings(call)).find((setting) => setting.rule === rule);
  await keepRuleSetting(call.tx, { timebankId: call.scope.timebankId, rule, ...body });
  recordAct(call, {
    action: 'unusual_rule.changed',
    subjectKind: 'timebank',
    subjectId: call.scope.timebankId,
    details: {
      rule,
      ...changesBetween(asLogged(rule, before ?? { isOn: true, threshold: null }), asLogged(rule, body)),
    },
  });
  return { rule, ...body };
}
