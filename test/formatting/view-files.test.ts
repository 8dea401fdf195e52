import { expect, test } from 'vitest';
import { builtInViews } from '../../src/formatting/views/index.ts';

test.each(builtInViews.map((file, i) => [i, file] as const))('view file %i names the types of its views', (_i, file) => {
  const types = new Set(file.views().flatMap((view) => view.types.map((type) => type.toLowerCase())));
  expect([...file.types].sort()).toEqual([...types].sort());
});
