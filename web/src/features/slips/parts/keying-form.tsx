import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { Failure } from '#lib/failure.tsx';
import { Refused } from '#lib/refusals.ts';
import { useSay } from '#lib/say.ts';
import { SubmitButton } from '#lib/submit-button.tsx';
import { minutesFromTyped } from '#lib/typed-hours.ts';
import { Checkboxes } from '#ui/choices.tsx';
import { Form } from '#ui/layout.tsx';
import { SelectField, TextField } from '#ui/text-field.tsx';
import { categoriesQuery } from '../queries.ts';
import type { TypedSlip } from './pile.ts';
import type { useKeying } from './use-keying.ts';

type Keying = ReturnType<typeof useKeying>;

const fields = ['number', 'giver', 'receiver', 'categoryId', 'hours', 'day'] as const;
type FieldName = (typeof fields)[number];

/** The slip in hand. Enter goes on from one field to the next, and from the last one to the next slip. */
export function KeyingForm({ keying }: { keying: Keying }) {
  const say = useSay();
  const { data: categories } = useQuery(categoriesQuery);
  const { pile, change, look, send, dayOf } = keying;
  const { typed } = pile;
  const [wrong, setWrong] = useState<FieldName | null>(null);
  const isPrinted = typed.giver.id !== null;
  useFocusAfter(typed.isFound, isPrinted ? 'hours' : 'giver');

  const next = (): void => {
    setWrong(null);
    if (!typed.isFound) lookUp();
    else goOn(document.activeElement?.id ?? '');
  };
  const goOn = (at: string): void => {
    const missing = fields.find(isMissing);
    const isOnTheWay = fields.slice(0, -1).some((name) => name === at);
    if (isOnTheWay && at !== missing) {
      focusOn(fields.slice(fields.indexOf(at as FieldName) + 1).find(isAsked) ?? 'day');
    } else if (missing) {
      setWrong(missing);
      focusOn(missing);
    } else save();
  };
  const lookUp = (): void => {
    if (typed.number.trim() === '') setWrong('number');
    else if (!look.isPending) look.mutate(typed.number);
  };
  const save = (): void => {
    const [minutes, happenedOn] = [minutesFromTyped(typed.hours), dayOf(typed.day)];
    if (minutes !== null && happenedOn !== null && !send.isPending) send.mutate({ minutes, happenedOn });
  };
  const isAsked = (name: FieldName): boolean => {
    if (name === 'categoryId') return !typed.hasKind && typed.categoryId === '';
    return name === 'hours' || name === 'day' || !isPrinted;
  };
  const isMissing = (name: FieldName): boolean => {
    switch (name) {
      case 'number':
        return false;
      case 'categoryId':
        return isAsked(name);
      case 'hours':
        return (minutesFromTyped(typed.hours) ?? 0) <= 0;
      case 'day':
        return dayOf(typed.day) === null;
      case 'giver':
      case 'receiver':
        return typed[name].text.trim() === '';
    }
  };
  const text = (name: 'number' | 'hours' | 'day') => ({
    name,
    value: typed[name],
    error: wrong === name ? say(`keying.missing.${name}`) : undefined,
    autoComplete: 'off',
  });
  const person = (name: 'giver' | 'receiver') => ({
    name,
    value: typed[name].text,
    onChange: (value: string) => change({ [name]: { text: value, id: null } } as Partial<TypedSlip>),
    error: wrong === name ? say('keying.missing.person') : undefined,
    autoComplete: 'off',
  });
  useEnter(next);
  const error = [look.error, send.error].find(
    (one) => one !== null && !(one instanceof Refused && one.status < 500),
  );
  return (
    <Form onSubmit={next}>
      <Failure error={error ?? null} />
      <TextField
        {...text('number')}
        label={say('keying.number')}
        hint={say('keying.numberHint')}
        inputMode="numeric"
        width="middle"
        onChange={(number) => change({ number, isFound: false })}
      />
      {typed.isFound && (
        <>
          <TextField {...person('giver')} label={say('keying.giver')} hint={say('keying.personHint')} />
          <TextField {...person('receiver')} label={say('keying.receiver')} />
          {!typed.hasKind && (
            <SelectField
              label={say('keying.kind')}
              name="categoryId"
              value={typed.categoryId}
              onChange={(categoryId) => change({ categoryId })}
              error={wrong === 'categoryId' ? say('keying.missing.kind') : undefined}
              options={[
                { value: '', word: say('keying.chooseKind') },
                ...(categories?.items ?? []).map(({ id, name }) => ({ value: id, word: name })),
              ]}
            />
          )}
          <TextField
            {...text('hours')}
            label={say('keying.hours')}
            hint={say('keying.hoursHint')}
            width="short"
            onChange={(hours) => change({ hours })}
          />
          <TextField
            {...text('day')}
            label={say('keying.day')}
            hint={say('keying.dayHint')}
            width="middle"
            onChange={(day) => change({ day })}
          />
          <Checkboxes
            label={say('keying.signed')}
            name="signed"
            choices={[{ value: 'both', word: say('keying.bothSigned') }]}
            values={typed.bothSigned ? ['both'] : []}
            onChange={(values) => change({ bothSigned: values.length > 0 })}
          />
        </>
      )}
      <SubmitButton busy={look.isPending || send.isPending}>
        {say(typed.isFound ? 'keying.save' : 'keying.look')}
      </SubmitButton>
    </Form>
  );
}

/**
 * Enter in a line of typing goes on at once. A form would send itself by its button, and a second press of a button
 * within a moment counts for nothing: a practised hand is faster than that.
 */
function useEnter(goOn: () => void): void {
  const latest = useRef(goOn);
  useEffect(() => {
    latest.current = goOn;
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const { target, key, repeat } = event;
      if (key !== 'Enter' || !(target instanceof HTMLInputElement) || target.type !== 'text') return;
      event.preventDefault();
      if (!repeat) latest.current();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
}

/** The fields of a slip come up once its number was found; the number has the focus again once it is done with. */
function useFocusAfter(isFound: boolean, first: FieldName): void {
  const before = useRef(isFound);
  useEffect(() => {
    if (before.current !== isFound) focusOn(isFound ? first : 'number');
    before.current = isFound;
  }, [isFound, first]);
}

function focusOn(name: FieldName): void {
  const field = document.getElementById(name);
  field?.focus();
  if (field instanceof HTMLInputElement) field.select();
}
