import { milliseconds } from '../../geo/milliseconds.ts';
import { type Workload, workloads } from '../../geo/workloads.ts';

/** A request: prepare and check a workload, or time one of its sides. */
export interface MeasureRequest {
  readonly workload: string;
  readonly step: 'prepare' | 'ours' | 'reference';
}
/** The answer: milliseconds of a timed side, the limit and name of the reference of a prepared workload, or an error. */
export type MeasureReply = { readonly ms: number } | { readonly limit: number; readonly referenceName: string } | { readonly error: string };

let current: Workload | null = null;
let kept: unknown;

onmessage = ({ data }: MessageEvent<MeasureRequest>) => {
  postMessage(reply(data));
};

function reply({ workload, step }: MeasureRequest): MeasureReply {
  try {
    if (step === 'prepare') {
      current = workloads[workload]?.() ?? null;
      current?.check(current.ours(), current.reference());
    }
    if (!current) return { error: `no workload ${workload}` };
    if (step === 'prepare') return { limit: current.limit, referenceName: current.referenceName };
    return {
      ms: milliseconds(current[step], (answer) => {
        kept = answer;
      }),
    };
  } catch (error) {
    return { error: `${String(error)} ${typeof kept}` };
  }
}
