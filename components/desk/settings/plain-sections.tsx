'use client';

import type { SettingsValue } from '@/lib/domain/publication/settings-section.ts';
import { Field, Input, Textarea } from '../../ui/field.tsx';
import { SectionForm, type SectionProps, wordsIn } from './section-form.tsx';

const FROM_NOW_ON = 'Saved. It applies from the next sign-off on.';

/** The publication's name and time zone. */
export function PublicationSection({
  present,
  ...section
}: SectionProps & { present: SettingsValue<'publication'> }) {
  return (
    <SectionForm
      {...section}
      hint="Published versions keep the name and the days that they were signed with."
      present={present}
      saved={FROM_NOW_ON}
      read={(form) => ({
        section: 'publication',
        name: wordsIn(form, 'name'),
        timeZone: wordsIn(form, 'timeZone'),
      })}
    >
      <Field label="Name of the publication">
        {(described) => <Input {...described} name="name" defaultValue={present.name} required />}
      </Field>
      <Field label="Time zone" hint="Dates such as “checked on” are days in this time zone.">
        {(described) => (
          <Input {...described} name="timeZone" defaultValue={present.timeZone} required />
        )}
      </Field>
    </SectionForm>
  );
}

/** What stands under the date of every brief. */
export function DisclaimerSection({
  present,
  ...section
}: SectionProps & { present: SettingsValue<'disclaimer'> }) {
  return (
    <SectionForm
      {...section}
      hint="Stands under the date of every brief. A change applies from the next sign-off on; published versions keep theirs."
      present={present}
      saved={FROM_NOW_ON}
      read={(form) => ({ section: 'disclaimer', disclaimer: wordsIn(form, 'disclaimer') })}
    >
      <Field label="What readers should keep in mind">
        {(described) => (
          <Textarea
            {...described}
            name="disclaimer"
            rows={3}
            maxLength={2_000}
            defaultValue={present.disclaimer}
            required
          />
        )}
      </Field>
    </SectionForm>
  );
}

/** The page that every disclaimer leads to. */
export function MethodSection({
  present,
  ...section
}: SectionProps & { present: SettingsValue<'method'> }) {
  return (
    <SectionForm
      {...section}
      hint="What “Learn more” leads to. It is shown as soon as it is saved."
      present={present}
      read={(form) => ({ section: 'method', method: wordsIn(form, 'method') })}
    >
      <Field label="How the desk checks" hint="An empty line starts a paragraph.">
        {(described) => (
          <Textarea {...described} name="method" rows={16} defaultValue={present.method} />
        )}
      </Field>
    </SectionForm>
  );
}

/** Where the desk usually looks. */
export function PlacesSection({
  present,
  ...section
}: SectionProps & { present: SettingsValue<'search-places'> }) {
  return (
    <SectionForm
      {...section}
      hint="Where the desk usually looks for sources; offered in every search log."
      present={present}
      read={(form) => ({
        section: 'search-places',
        searchPlaces: wordsIn(form, 'places').split('\n'),
      })}
    >
      <Field label="Places" hint="One a line.">
        {(described) => (
          <Textarea
            {...described}
            name="places"
            rows={5}
            defaultValue={present.searchPlaces.join('\n')}
          />
        )}
      </Field>
    </SectionForm>
  );
}
