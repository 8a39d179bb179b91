import type { ComponentChildren } from 'preact';

type FactProps = { name: string; plain?: boolean; children: ComponentChildren };

/** A row of a list of facts. */
export function Fact({ name, plain = false, children }: FactProps) {
  return (
    <div>
      <dt>{name}</dt>
      <dd class={plain ? 'plain' : undefined}>{children}</dd>
    </div>
  );
}
