import { Console } from 'node:console';
import { CommanderError, type Command } from 'commander';
import { DomainError } from '../domain-error.ts';
import { StartProblem } from '../start-problem.ts';

/** Where a command runs: what it is told, what it reads and prints, and what it ends with when it comes to its end. */
export type Terminal = {
  env: NodeJS.ProcessEnv;
  stdin: NodeJS.ReadableStream;
  stdout: NodeJS.WritableStream;
  stderr: NodeJS.WritableStream;
  /** Prints lines on the two. */
  console: Console;
  exitCode: number;
};

/** A command: how it is put together for a terminal, and its exit code when it could not run, or was called wrongly. */
export type CliCommand = { build: (terminal: Terminal) => Command; failed: number };

/** A terminal over these streams. */
export function openTerminal({
  env,
  stdin,
  stdout,
  stderr,
}: Pick<Terminal, 'env' | 'stdin' | 'stdout' | 'stderr'>): Terminal {
  return { env, stdin, stdout, stderr, console: new Console(stdout, stderr), exitCode: 0 };
}

/** Runs a command in a terminal to its end, and prints what stopped it as one line. Returns its exit code. */
export async function runCommand(
  { build, failed }: CliCommand,
  args: readonly string[],
  terminal: Terminal,
): Promise<number> {
  const program = build(terminal);
  const { stdout, stderr, console } = terminal;
  for (const command of [program, ...program.commands])
    command.exitOverride().configureOutput({
      writeOut: (text) => void stdout.write(text),
      writeErr: (text) => void stderr.write(text),
    });
  try {
    await program.parseAsync(args, { from: 'user' });
    return terminal.exitCode;
  } catch (error) {
    // What commander says is printed already; asking for help is no failure.
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : failed;
    console.error(lineOf(error));
    return failed;
  }
}

/** Runs a command as this process. */
export async function runHere(command: CliCommand): Promise<void> {
  process.exitCode = await runCommand(command, process.argv.slice(2), openTerminal(process));
}

/** What went wrong, on one line. */
export function lineOf(error: unknown): string {
  if (error instanceof StartProblem) return error.message;
  if (error instanceof DomainError) return `${error.message} (${error.code})`;
  // Prisma shows the call first and says what was wrong last.
  const message = error instanceof Error ? error.message : String(error);
  return message.trim().split('\n').at(-1) ?? '';
}
