import { changeUnusualRule, thresholdPlans, type UnusualRuleSetting } from '@timebank/shared/unusual';
import { useState } from 'react';
import { Failure } from '#lib/failure.tsx';
import { useSay } from '#lib/say.ts';
import { SubmitButton } from '#lib/submit-button.tsx';
import { minutesFromTyped, typedFromMinutes } from '#lib/typed-hours.ts';
import { useForm } from '#lib/use-form.ts';
import { useSend } from '#lib/use-send.ts';
import { Choices } from '#ui/choices.tsx';
import { Form } from '#ui/layout.tsx';
import { Notice } from '#ui/notice.tsx';
import { TextField } from '#ui/text-field.tsx';

/** Sets one rule: whether it is used, and from where on. */
export function UnusualRuleForm({ setting: { rule, isOn, threshold } }: { setting: UnusualRuleSetting }) {
  const say = useSay();
  const [isSaved, setIsSaved] = useState(false);
  const plan = thresholdPlans[rule];
  const asTyped = (value: number): string =>
    plan?.unit === 'minutes' ? typedFromMinutes(value) : String(value);
  const sending = useSend(changeUnusualRule, {
    changes: ['ledger'],
    onDone: () => {
      form.clear();
      setIsSaved(true);
    },
  });
  const form = useForm({
    name: `unusual rule ${rule} ${isOn} ${threshold}`,
    atStart: { isOn: isOn ? 'on' : 'off', threshold: threshold === null ? '' : asTyped(threshold) },
    error: sending.error,
  });
  const typed = form.value.threshold.trim();
  const wanted = plan?.unit === 'minutes' ? minutesFromTyped(typed) : wholeNumber(typed);
  const limits = plan && { least: asTyped(plan.least), most: asTyped(plan.most) };
  const isWrong = plan !== null && (wanted === null || wanted < plan.least || wanted > plan.most);
  const submit = () => {
    const message = say('unusualRules.wrong', limits ?? {});
    if (!form.passes([isWrong && { field: 'threshold', message }])) return;
    const body = { isOn: form.value.isOn === 'on', threshold: plan ? wanted : null };
    sending.mutate({ params: { rule }, body });
  };
  return (
    <>
      {isSaved && (
        <Notice kind="good" live title={say('unusualRules.saved', { rule: say(`unusual.rule.${rule}`) })} />
      )}
      <Failure error={sending.error} />
      <Form onSubmit={submit}>
        <Choices
          name={`isOn-${rule}`}
          label={say('unusualRules.isOn')}
          layout="row"
          value={form.value.isOn}
          onChange={(chosen) => form.change({ isOn: chosen })}
          choices={[
            { value: 'on', word: say('unusualRules.on') },
            { value: 'off', word: say('unusualRules.off') },
          ]}
        />
        {plan && limits && (
          <TextField
            {...form.field('threshold')}
            id={`threshold-${rule}`}
            label={say(rule === 'round_run' ? 'unusualRules.running' : `unusualRules.unit.${plan.unit}`)}
            hint={say('unusualRules.hint', { usual: asTyped(plan.usual), ...limits })}
            width="short"
            autoComplete="off"
          />
        )}
        <SubmitButton busy={sending.isPending}>
          {say('unusualRules.save')}
          <span className="visually-hidden"> {say(`unusual.rule.${rule}`)}</span>
        </SubmitButton>
      </Form>
    </>
  );
}

const wholeNumber = (text: string): number | null => (/^\d{1,4}$/.test(text) ? Number(text) : null);
