import { NO_MARKS } from '../../domain/inspections/photo-marks.ts';
import { VISIT_PHOTOS } from '../../domain/inspections/visit.ts';
import { StorageError } from '../../domain/storage-error.ts';
import type { PhotoProblem } from '../../state/field/field-state.ts';
import { changeOpen, changeVisit } from './change-visit.ts';
import type { FieldSetting } from './field-setting.ts';

/**
 * Makes photos of files and keeps each before it is shown; a file that fails is named and the others go on. Photos of a form
 * that was put away meanwhile are kept and belong to nothing.
 */
export async function addPhotos(setting: FieldSetting, files: readonly File[]): Promise<void> {
  const recordId = setting.field.get().open?.draft.recordId;
  if (recordId === undefined) return;
  const isOpen = (): boolean => setting.field.get().open?.draft.recordId === recordId;
  const count = (by: number): void => {
    if (isOpen()) changeOpen(setting, { storing: Math.max(0, (setting.field.get().open?.storing ?? 0) + by) });
  };
  const room = VISIT_PHOTOS - (setting.field.get().open?.draft.visit.photos.length ?? 0);
  const taken = files.slice(0, Math.max(0, room));
  changeOpen(setting, { photoProblems: [] });
  count(taken.length);
  for (const file of taken) {
    const problem = await addPhoto(setting, file, isOpen);
    count(-1);
    if (problem && isOpen()) changeOpen(setting, { photoProblems: [...(setting.field.get().open?.photoProblems ?? []), problem] });
  }
}

async function addPhoto(setting: FieldSetting, file: File, isOpen: () => boolean): Promise<PhotoProblem | null> {
  const made = await setting.photos.make(file);
  if (!made.ok) return { name: file.name, failure: made.failure, values: made.values, why: null };
  const { bytes, width, height } = made.photo;
  try {
    const digest = await setting.keeper.keepPhoto(bytes);
    if (isOpen())
      changeVisit(setting, (visit) =>
        visit.photos.some((photo) => photo.digest === digest)
          ? visit
          : { ...visit, photos: [...visit.photos, { digest, width, height, bytes: bytes.byteLength, addedAt: setting.clock(), marks: NO_MARKS }] },
      );
    return null;
  } catch (error) {
    if (!(error instanceof StorageError)) throw error;
    return { name: file.name, failure: 'not-kept', values: {}, why: error.kind };
  }
}
