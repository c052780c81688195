import { useState } from 'react';
import { biggerText, type Colours, keepLooks, readLooks, type TextSize } from '../lib/looks.ts';
import { LiveRegion } from './announce.tsx';
import type { FieldError } from './error-summary.tsx';
import { Footer, Header, Main, SkipLink, TelephoneStrip } from './frame.tsx';
import { GalleryColours } from './gallery-colours.tsx';
import { GalleryFields } from './gallery-fields.tsx';
import { GalleryLists } from './gallery-lists.tsx';
import { GalleryMessages } from './gallery-messages.tsx';
import { galleryWords } from './gallery-words.ts';
import { BiggerTextButton, LooksPanel } from './looks-panel.tsx';
import { Navigation } from './navigation.tsx';
import { Page } from './page.tsx';
import { WordsProvider } from './words.tsx';

const places = [
  { href: '#home', word: 'Home', symbol: 'home', isCurrent: true },
  { href: '#offers', word: 'Help on offer', symbol: 'help' },
  { href: '#hours', word: 'My hours', symbol: 'clock' },
  { href: '#posts', word: 'My posts', symbol: 'done', isExtra: true },
] as const;

const sizes = ['100', '125', '150', '175', '200'].map((value) => ({ value, word: `${value}%` }));

const colours = [
  { value: 'device', word: 'As on this device' },
  { value: 'light', word: 'Light' },
  { value: 'dark', word: 'Dark' },
  { value: 'contrast', word: 'High contrast' },
];

/** Every component in every state, for people and for the checks that look at each of them. */
export function Gallery() {
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const [looks, setLooks] = useState(readLooks);
  const change = (next: typeof looks) => {
    keepLooks(next);
    setLooks(next);
  };
  return (
    <WordsProvider words={galleryWords}>
      <SkipLink>Go to what this page is about</SkipLink>
      <Header
        name={galleryWords.siteName}
        homeHref="#home"
        actions={
          <BiggerTextButton
            isLargest={looks.text === '200'}
            afterwards={`Text is at ${biggerText(looks.text)} per cent.`}
            onPress={() => change({ ...looks, text: biggerText(looks.text) })}
          />
        }
      />
      <TelephoneStrip label="Telephone" number="0151 496 0123">
        Call Sue:
      </TelephoneStrip>
      <Navigation label="Places" items={places} />
      <Main>
        <Page
          wide
          errors={errors}
          title="Everything we build pages from"
          back={{ href: '#home' }}
          lead="Each part as it looks in use, when something is wrong, when there is nothing, and while we wait."
        >
          <GalleryMessages />
          <GalleryFields errors={errors} onCheck={setErrors} />
          <GalleryLists />
          <GalleryColours />
        </Page>
      </Main>
      <Footer>
        <LooksPanel
          title="Text and colours"
          groups={[
            {
              name: 'text-size',
              label: 'Text size',
              choices: sizes,
              value: looks.text,
              onChange: (text) => change({ ...looks, text: text as TextSize }),
            },
            {
              name: 'colours',
              label: 'Colours',
              choices: colours,
              value: looks.colours,
              onChange: (chosen) => change({ ...looks, colours: chosen as Colours }),
            },
          ]}
        />
      </Footer>
      <LiveRegion />
    </WordsProvider>
  );
}
