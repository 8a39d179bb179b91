import type { Command } from 'commander';
import { DomainError } from '../domain-error.ts';
import { StartProblem } from '../start-problem.ts';

/**
 * Runs a command to its end, and prints what stopped it as one line.
 * @param failed exit code when it could not run, a mistake in how it was called included.
 */
export async function runCommand(program: Command, failed: number): Promise<void> {
  for (const command of [program, ...program.commands])
    command.exitOverride(({ exitCode }) => process.exit(exitCode === 0 ? 0 : failed));
  try {
    await program.parseAsync();
  } catch (error) {
    console.error(lineOf(error));
    process.exitCode = failed;
  }
}

/** What went wrong, on one line. */
export function lineOf(error: unknown): string {
  if (error instanceof StartProblem) return error.message;
  if (error instanceof DomainError) return `${error.message} (${error.code})`;
  // Prisma shows the call first and says what was wrong last.
  const message = error instanceof Error ? error.message : String(error);
  return message.trim().split('\n').at(-1) ?? '';
}
