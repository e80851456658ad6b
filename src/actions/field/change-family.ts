import { formOf } from '../../services/field/form-source.ts';
import { changeVisit } from './change-visit.ts';
import type { FieldSetting } from './field-setting.ts';

/** Gives something new another family, and with it that family's form; answers to common questions go along, the others are set aside. */
export async function changeFamily(setting: FieldSetting, family: string): Promise<void> {
  const form = formOf(await setting.forms.forms(), family);
  const known = new Set(form.steps.flatMap(({ questions }) => questions.map(({ id }) => id)));
  changeVisit(setting, (visit) => {
    if (visit.subject.kind !== 'new-site' || visit.subject.family === family) return visit;
    const answers = Object.entries({ ...visit.retired, ...visit.answers });
    return {
      ...visit,
      subject: { ...visit.subject, family },
      form: { id: form.id, version: form.version },
      answers: Object.fromEntries(answers.filter(([id]) => known.has(id))),
      retired: Object.fromEntries(answers.filter(([id]) => !known.has(id))),
    };
  });
  setting.field.update((state) => (state.open?.draft.visit.form.id === form.id ? { ...state, open: { ...state.open, form } } : state));
}
