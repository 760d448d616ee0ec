using Xiance.Basics;

namespace Xiance.Incentives.Cases;

/// <summary>What somebody asks for or has received under one rule: enough to see whether it is asked for twice or in pieces.</summary>
public sealed record Claim(string Reference, string Pack, string Rule, string Subject, int Year)
{
    /// <summary>The same case may speak of itself.</summary>
    public long Case { get; init; }

    public string SubjectName { get; init; } = "";

    public string Project { get; init; } = "";

    public string Matter { get; init; } = "";

    public IReadOnlyList<string> Invoices { get; init; } = [];

    public Money? Amount { get; init; }

    /// <summary>The most that the rule pays for one project or applicant; null without a cap.</summary>
    public Money? Limit { get; init; }

    /// <summary>What the rule pays only once: for the applicant, the project or the county, whatever the year.</summary>
    public Counted? Once { get; init; }

    /// <summary>Already in the ledger.</summary>
    public bool Paid { get; init; }
}

/// <summary>
/// What a check found, and the earlier claim it points to. Refuses: the step cannot be taken while it stands; else a reviewer has to say in words why it may.
/// </summary>
public sealed record ClaimFinding(ClaimFindingKind Kind, string Reference, string Detail, bool Refuses);

/// <summary>The same invoice or contract twice; the same rule, year and project twice; a once-only rule twice; the same matter under another rule or pack; parts that together pass a cap.</summary>
public enum ClaimFindingKind { SameInvoice, SameClaim, OnceOnly, SameMatter, Split }
