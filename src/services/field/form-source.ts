import type { Form, FormsPackage } from '../../domain/forms/form.ts';
import type { PackageLoader } from '../package-loader.ts';

/** The forms of the data set. */
export interface FormSource {
  /** Rejects with `PackageError`. */
  readonly forms: () => Promise<FormsPackage>;
}

/** Forms out of the `forms` package, loaded once and again only after a failure. */
export function packageFormSource(loader: PackageLoader): FormSource {
  let loading: Promise<FormsPackage> | null = null;
  return {
    forms: () => {
      loading ??= loader.load('forms').then(
        (body) => body as unknown as FormsPackage,
        (error: unknown) => {
          loading = null;
          throw error;
        },
      );
      return loading;
    },
  };
}

/** The form with an id; throws where the package lacks it, which the data check rules out. */
export function formOf({ forms }: FormsPackage, id: string): Form {
  const form = forms.find((candidate) => candidate.id === id);
  if (!form) throw new Error(`there is no form ${id}`);
  return form;
}
