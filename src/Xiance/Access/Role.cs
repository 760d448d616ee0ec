namespace Xiance.Access;

/// <summary>
/// What an account may be for. The office (province or city) runs the work; departments supply figures; counties report and check;
/// leaders read all and change nothing; auditors read all with history; third-party assessors see the assessment only. The three
/// administrators are apart: system (operation, packs), security (accounts, grants), audit (the audit log), and see no figures.
/// </summary>
public enum Role { Office, Department, County, Leader, Auditor, ThirdPartyAssessor, SystemAdministrator, SecurityAdministrator, AuditAdministrator }
