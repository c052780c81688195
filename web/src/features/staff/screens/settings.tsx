import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type TimebankSettings, updateSettings } from '@timebank/shared/timebanks';
import { useState } from 'react';
import { Failure } from '#lib/failure.tsx';
import { Loaded } from '#lib/loaded.tsx';
import { isRefused } from '#lib/refusals.ts';
import { useSay } from '#lib/say.ts';
import { StaffPage } from '#lib/staff-page.tsx';
import { SubmitButton } from '#lib/submit-button.tsx';
import { useForm } from '#lib/use-form.ts';
import { useSend } from '#lib/use-send.ts';
import { Form } from '#ui/layout.tsx';
import { Notice } from '#ui/notice.tsx';
import { TextField } from '#ui/text-field.tsx';
import { ChangedMeanwhile } from '../parts/changed-meanwhile.tsx';
import { changedSettings, settingFields, settingsAsTyped, wrongSettings } from '../parts/settings-form.ts';
import { settingsQuery } from '../queries.ts';

/** The time bank's settings. Each says in one sentence what it does. */
export function Settings() {
  const say = useSay();
  const settings = useQuery(settingsQuery);
  const [saved, setSaved] = useState<TimebankSettings | null>(null);
  const shown = saved ?? settings.data;
  if (shown) {
    return <SettingsForm key={saved?.version} settings={shown} isSaved={saved !== null} onSaved={setSaved} />;
  }
  return (
    <StaffPage title={say('settings.title')}>
      <Loaded query={settings}>{() => null}</Loaded>
    </StaffPage>
  );
}

interface SettingsFormProps {
  settings: TimebankSettings;
  isSaved: boolean;
  onSaved: (settings: TimebankSettings) => void;
}

function SettingsForm({ settings, isSaved, onSaved }: SettingsFormProps) {
  const say = useSay();
  const cache = useQueryClient();
  const sending = useSend(updateSettings, {
    changes: ['timebank', 'me', 'desk'],
    onDone: (saved) => {
      form.clear();
      onSaved(saved);
    },
  });
  const before = settingsAsTyped(settings);
  const form = useForm({
    name: 'settings',
    atStart: { ...before, before, seenVersion: settings.version },
    error: sending.error,
  });
  const submit = () => {
    const complaints = wrongSettings(form.value).map(({ name, kind }) => ({
      field: name,
      message: say(`settings.wrong.${kind}`),
    }));
    if (!form.passes(complaints)) return;
    sending.mutate({ version: form.value.seenVersion, body: changedSettings(form.value) });
  };
  const seeAgain = async () => {
    const { version } = await cache.fetchQuery({ ...settingsQuery, staleTime: 0 });
    form.change({ seenVersion: version });
    sending.reset();
  };
  return (
    <StaffPage title={say('settings.title')} lead={say('settings.lead')} errors={form.errors}>
      {isSaved && <Notice kind="good" live title={say('settings.saved')} />}
      {isRefused(sending.error, 'stale_version') ? (
        <ChangedMeanwhile onSeen={() => void seeAgain()} />
      ) : (
        <Failure error={sending.error} />
      )}
      <Form onSubmit={submit}>
        {settingFields.map(({ name, kind, isOptional }) => (
          <TextField
            key={name}
            {...form.field(name)}
            label={say(`settings.${name}`)}
            hint={say(`settings.${name}.means`)}
            optional={isOptional}
            width={kind === 'text' ? 'full' : 'short'}
            autoComplete="off"
          />
        ))}
        <SubmitButton busy={sending.isPending}>{say('settings.save')}</SubmitButton>
      </Form>
    </StaffPage>
  );
}
