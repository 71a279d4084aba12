import { join } from 'node:path';
import { cruise, type ICruiseResult, type IResolveOptions } from 'dependency-cruiser';
import extractOptions from 'dependency-cruiser/config-utl/extract-depcruise-options';

const CONFIG = join(import.meta.dirname, '../../.dependency-cruiser.mjs');

export interface Violation {
  readonly rule: string;
  readonly from: string;
  readonly to: string;
  readonly because: string;
}

/**
 * Imports that break the rules of .dependency-cruiser.mjs.
 *
 * @param root folder whose tree is laid out as the repository's
 * @param folders those of its folders to look at
 */
export async function findViolations(
  root: string,
  folders: readonly string[],
): Promise<readonly Violation[]> {
  const options = await extractOptions(CONFIG);
  const resolveOptions = options.enhancedResolveOptions as Partial<IResolveOptions>;
  const { output } = await cruise(
    [...folders],
    { ...options, baseDir: root, validate: true },
    resolveOptions,
  );
  if (typeof output === 'string') throw new Error(output);
  return output.summary.violations.map((violation) => ({
    rule: violation.rule.name,
    from: violation.from,
    to: violation.to,
    because: comment(output, violation.rule.name),
  }));
}

function comment(result: ICruiseResult, rule: string): string {
  return result.summary.ruleSetUsed?.forbidden?.find(({ name }) => name === rule)?.comment ?? '';
}
