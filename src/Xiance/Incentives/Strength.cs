namespace Xiance.Incentives;

/// <summary>How binding a clause is. Only entitlements reach payment lists and forecasts; what is sought becomes a nomination case.</summary>
public enum Strength { Entitlement, SoughtFromHigherLevel, Discretionary, Preference }

/// <summary>Whom a clause pays. A payee is a payee record (a team or a natural person), visible to the paying unit only.</summary>
public enum BeneficiaryKind { Enterprise, Park, County, Project, Organisation, Payee }

/// <summary>What a limit or a once-only clause counts by: the applicant, its project, or its county.</summary>
public enum Counted { Subject, Project, County }

/// <summary>How long a limit counts: for ever, or anew each year.</summary>
public enum Horizon { Once, Year }

/// <summary>How an amount becomes whole fen.</summary>
public enum FenRounding { HalfUp, Down, Up }
