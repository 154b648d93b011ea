export interface CrossedResidual {
  readonly prompt: string;
  readonly wording: string;
  /** What this cell adds to the error of the estimate. */
  readonly residual: number;
}

/**
 * The variance of an estimate over prompts and wordings that are crossed: V(prompts) + V(wordings) - V(cells) of its summed residuals, each times G / (G - 1) (Cameron, Gelbach & Miller 2011, Journal of
 * Business & Economic Statistics 29, 238-249), never below the larger of the first two. Degrees of freedom by Satterthwaite (1946): V^2 / (Vp^2 / (Gp - 1) + Vw^2 / (Gw - 1)).
 * Needs two prompts and two wordings; df is 0 where nothing varies.
 */
export function crossedVariance(residuals: readonly CrossedResidual[]): { readonly variance: number; readonly df: number } {
  const [prompts, wordings, cells] = [({ prompt }: CrossedResidual) => prompt, ({ wording }: CrossedResidual) => wording, ({ prompt, wording }: CrossedResidual) => `${wording}\n${prompt}`]
    .map((key) => oneWay(residuals, key)) as [OneWay, OneWay, OneWay];
  const variance = Math.max(prompts.variance, wordings.variance, prompts.variance + wordings.variance - cells.variance);
  const scale = prompts.variance ** 2 / (prompts.groups - 1) + wordings.variance ** 2 / (wordings.groups - 1);
  return { variance, df: scale > 0 ? variance ** 2 / scale : 0 };
}

interface OneWay {
  readonly groups: number;
  readonly variance: number;
}

function oneWay(residuals: readonly CrossedResidual[], key: (residual: CrossedResidual) => string): OneWay {
  const sums = new Map<string, number>();
  for (const one of residuals) sums.set(key(one), (sums.get(key(one)) ?? 0) + one.residual);
  const groups = sums.size;
  return { groups, variance: groups < 2 ? 0 : (groups / (groups - 1)) * [...sums.values()].reduce((total, sum) => total + sum * sum, 0) };
}
