import { places } from '@timebank/shared/listings';
import type { Category } from '@timebank/shared/timebanks';
import { MemberFinder } from '#lib/member-finder.tsx';
import { useSay } from '#lib/say.ts';
import { Choices } from '#ui/choices.tsx';
import { DateField } from '#ui/date-field.tsx';
import { HoursField } from '#ui/hours-field.tsx';
import { TextArea } from '#ui/text-field.tsx';
import type { useAskForForm } from './ask-for-form.ts';
import { CategoryField } from './category-field.tsx';
import { ChannelField } from './channel-field.tsx';
import { useStaffWords } from './staff-words.ts';

const soonest = ['today', 'this_week', 'any_time', 'on_day'] as const;

interface AskForQuestionsProps {
  asking: ReturnType<typeof useAskForForm>;
  categories: readonly Category[] | undefined;
}

/** Who is ringing, what for, and how they told us. */
export function AskForQuestions({ asking, categories }: AskForQuestionsProps) {
  const say = useSay();
  const { form } = asking;
  const { member, kind, channel } = form.value;
  return (
    <>
      <MemberFinder
        name="onBehalfOf"
        label={say('askFor.member')}
        value={member}
        onChange={(found) => form.change({ member: found })}
        error={form.errorOf('onBehalfOf')}
      />
      <Choices
        name="kind"
        label={say('askFor.kind')}
        layout="row"
        value={kind}
        onChange={(chosen) => form.change({ kind: chosen })}
        choices={[
          { value: 'request', word: say('askFor.request') },
          { value: 'offer', word: say('askFor.offer') },
        ]}
      />
      <AskForWhat asking={asking} categories={categories} />
      <ChannelField
        label={say('staff.told')}
        value={channel}
        onChange={(told) => form.change({ channel: told })}
      />
    </>
  );
}

/** The questions that the member would have answered. Each hint is a line to read aloud. */
export function AskForWhat({ asking: { form }, categories }: AskForQuestionsProps) {
  const say = useSay();
  const words = useStaffWords();
  const { kind, soon, day, place, minutes } = form.value;
  return (
    <>
      <CategoryField
        {...form.field('categoryId')}
        label={say('staff.category')}
        hint={say(`askFor.aloud.what.${kind}`)}
        categories={categories}
      />
      <Choices
        name="soon"
        label={say('askFor.when')}
        hint={say('askFor.aloud.when')}
        layout="row"
        value={soon}
        onChange={(chosen) => form.change({ soon: chosen })}
        choices={soonest.map((value) => ({ value, word: say(`askFor.soon.${value}`) }))}
      />
      {soon === 'on_day' && (
        <DateField
          name="day"
          label={say('staff.day.which')}
          value={day}
          onChange={(typed) => form.change({ day: typed })}
          error={form.errorOf('day')}
        />
      )}
      <Choices
        name="place"
        label={say('askFor.where')}
        hint={say('askFor.aloud.where')}
        layout="row"
        value={place}
        onChange={(chosen) => form.change({ place: chosen })}
        error={form.errorOf('place')}
        choices={places.map((value) => ({ value, word: say(`askFor.place.${value}`) }))}
      />
      <HoursField
        name="minutesEstimate"
        label={say('staff.hours.about')}
        hint={say('askFor.aloud.howLong')}
        optional
        value={minutes}
        onChange={(chosen) => form.change({ minutes: chosen })}
        inWords={words.hours}
        error={form.errorOf('minutesEstimate')}
      />
      <TextArea
        {...form.field('more')}
        label={say('askFor.more')}
        hint={say('askFor.aloud.more')}
        optional
        rows={2}
      />
    </>
  );
}
