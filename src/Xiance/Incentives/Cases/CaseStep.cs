using Xiance.Basics;

namespace Xiance.Incentives.Cases;

/// <summary>One entry in the life of a case; which parts it has depends on the act.</summary>
public sealed record CaseStep(CaseAct Act)
{
    /// <summary>From 1 in the order entered.</summary>
    public long Number { get; init; }

    /// <summary>What is applied for, with figures and papers: present in a saved step.</summary>
    public CaseContent? Content { get; init; }

    /// <summary>The units that have to review: present in a submitted step.</summary>
    public IReadOnlyList<string> Units { get; init; } = [];

    /// <summary>What the checks against other cases and payments found when it was submitted.</summary>
    public IReadOnlyList<ClaimFinding> Findings { get; init; } = [];

    /// <summary>The reviewing unit; who objects; the payer on whose list the case comes, or from whose it goes.</summary>
    public string Body { get; init; } = "";

    /// <summary>A review that agrees; an answer that upholds the objection; a reply that grants.</summary>
    public bool Affirms { get; init; }

    /// <summary>The recommended rule that the authority above answers.</summary>
    public string Rule { get; init; } = "";

    public string Words { get; init; } = "";

    public string Document { get; init; } = "";

    /// <summary>First day of the notice; day of payment; day of the reply.</summary>
    public DateOnly? Day { get; init; }

    /// <summary>Length of the notice in working days, its first day counted.</summary>
    public int Days { get; init; }

    public DateOnly? LastDay { get; init; }

    /// <summary>The number of the objection that is answered.</summary>
    public long Answers { get; init; }

    /// <summary>What each rule gives: present in a decision, where it is never computed again, and in a submission as a first estimate.</summary>
    public IReadOnlyList<DecidedRule> Decisions { get; init; } = [];

    /// <summary>Amounts that the one who decides sets where the clause leaves a range or prints none, in fen by rule.</summary>
    public IReadOnlyDictionary<string, long> Settled { get; init; } = new Dictionary<string, long>();

    /// <summary>The hash of the text of rules that the decision rests on.</summary>
    public string TextHash { get; init; } = "";

    /// <summary>What is to come back; what came back; what the authority above grants.</summary>
    public long Fen { get; init; }

    public Instant At { get; init; }

    public string By { get; init; } = "";
}

/// <summary>What a case asks for: rules, figures as stated, papers, and what tells double claims apart.</summary>
public sealed record CaseContent(IReadOnlyList<string> Rules)
{
    /// <summary>Figures as printed, by name.</summary>
    public IReadOnlyDictionary<string, string> Facts { get; init; } = new Dictionary<string, string>();

    public BeneficiaryKind? Kind { get; init; }

    public string Project { get; init; } = "";

    public string County { get; init; } = "";

    /// <summary>What the money is for (事项), in a few words.</summary>
    public string Matter { get; init; } = "";

    /// <summary>Numbers of invoices or contracts that the claim rests on.</summary>
    public IReadOnlyList<string> Invoices { get; init; } = [];

    public IReadOnlyList<CasePaper> Papers { get; init; } = [];

    public string Payee { get; init; } = "";

    /// <summary>The account that receives the money.</summary>
    public string Account { get; init; } = "";

    /// <summary>Amounts set by an authority where the clause leaves a range or prints none, in fen by rule.</summary>
    public IReadOnlyDictionary<string, long> Settled { get; init; } = new Dictionary<string, long>();
}

/// <summary>A paper that an application brings: which of the papers asked for, the file's name and its SHA-256.</summary>
public sealed record CasePaper(string Paper, string FileName, string Hash);
