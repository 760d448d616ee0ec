using Xiance.Basics;

namespace Xiance.Incentives.Payments;

/// <summary>One line of the ledger (台账): never changed; a mistake is put right by a line with the opposite sign.</summary>
public sealed record LedgerEntry(long Id, string Pack, string Rule, string Subject, int Year, Money Amount)
{
    public LedgerKind Kind { get; init; }

    public RegionId Region { get; init; }

    public string RuleName { get; init; } = "";

    public string SubjectName { get; init; } = "";

    public long? Case { get; init; }

    public long? List { get; init; }

    public string Project { get; init; } = "";

    public string County { get; init; } = "";

    public string Matter { get; init; } = "";

    public IReadOnlyList<string> Groups { get; init; } = [];

    public string Payer { get; init; } = "";

    public string Clause { get; init; } = "";

    public string Payee { get; init; } = "";

    /// <summary>Signed lines that sum to the amount.</summary>
    public IReadOnlyList<DecisionLine> Lines { get; init; } = [];

    public IReadOnlyList<Cases.DecidedShare> Fund { get; init; } = [];

    public string TextHash { get; init; } = "";

    public string Document { get; init; } = "";

    public bool Synthetic { get; init; }

    public Instant At { get; init; }

    public string By { get; init; } = "";

    /// <summary>As the register of awards sees it.</summary>
    public AwardEntry Award => new(Pack, Rule, Subject, Year, Amount) { Project = Project.Length > 0 ? Project : null, County = County.Length > 0 ? County : null, Groups = Groups };
}

/// <summary>Money granted and put on an approved payment list, a correction, money recovered, or an award of earlier years taken over from elsewhere.</summary>
public enum LedgerKind { Award, Correction, Recovery, TakenOver }
