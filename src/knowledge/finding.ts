/** Something wrong, or worth a look, in a reviewed file. */
export type Finding = {
  file: string;
  line: number;
  severity: 'error' | 'warning';
  problem: string;
  remedy: string;
};

export function error(file: string, line: number, problem: string, remedy: string): Finding {
  return { file, line, severity: 'error', problem, remedy };
}

export function warning(file: string, line: number, problem: string, remedy: string): Finding {
  return { file, line, severity: 'warning', problem, remedy };
}

/** `articles/x.nl.md:12: error: what is wrong. What to do.` */
export function formatFinding(finding: Finding): string {
  return `${finding.file}:${finding.line}: ${finding.severity}: ${finding.problem} ${finding.remedy}`;
}
