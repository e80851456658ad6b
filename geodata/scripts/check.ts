import { checkData } from './check-data.ts';
import { staleSchemas } from './json-schemas.ts';

/** Checks the data files and the published schemas; prints what is wrong and then exits with 1. */
const issues = [...(await checkData()), ...(await staleSchemas())];
for (const { code, where, values } of issues) process.stdout.write(`${code}  ${where}  ${JSON.stringify(values)}\n`);
process.stdout.write(issues.length === 0 ? 'geodata is sound\n' : `${issues.length} issues\n`);
process.exitCode = issues.length === 0 ? 0 : 1;
