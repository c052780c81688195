import { useQuery } from '@tanstack/react-query';
import { thresholdPlans, type UnusualRuleSetting } from '@timebank/shared/unusual';
import { Loaded } from '#lib/loaded.tsx';
import { useMe } from '#lib/me.ts';
import { useSay } from '#lib/say.ts';
import { StaffPage } from '#lib/staff-page.tsx';
import { Columns } from '#ui/layout.tsx';
import { Panel } from '#ui/panel.tsx';
import { useStaffWords } from '../parts/staff-words.ts';
import { UnusualRuleForm } from '../parts/unusual-rule-form.tsx';
import { unusualRulesQuery } from '../queries.ts';

/** The rules for what is worth a look, each in one sentence. Administrators set them; everybody else reads them. */
export function UnusualRules() {
  const say = useSay();
  const { role } = useMe();
  const settings = useQuery(unusualRulesQuery);
  return (
    <StaffPage
      title={say('unusualRules.title')}
      lead={say('unusualRules.lead')}
      back={{ href: '/staff/unusual' }}
    >
      <Loaded query={settings}>
        {({ items }) => (
          <Columns>
            {items.map((setting) => (
              <Panel key={setting.rule} title={say(`unusual.rule.${setting.rule}`)}>
                <p>{say(`unusual.means.${setting.rule}`)}</p>
                {role === 'administrator' ? (
                  <UnusualRuleForm setting={setting} />
                ) : (
                  <AsItIsSet setting={setting} />
                )}
              </Panel>
            ))}
          </Columns>
        )}
      </Loaded>
    </StaffPage>
  );
}

function AsItIsSet({ setting: { rule, isOn, threshold } }: { setting: UnusualRuleSetting }) {
  const say = useSay();
  const words = useStaffWords();
  const unit = thresholdPlans[rule]?.unit;
  if (!isOn) return <p>{say('unusualRules.off.tag')}</p>;
  if (threshold === null || !unit) return null;
  const value = unit === 'minutes' ? words.hours(threshold) : String(threshold);
  return <p>{say('unusualRules.now', { value })}</p>;
}
