using Xiance.Basics;

namespace Xiance.Incentives.Drafts;

/// <summary>One entry in the life of a draft.</summary>
public sealed record DraftStep(DraftAct Act)
{
    public long Number { get; init; }

    public string Title { get; init; } = "";

    /// <summary>The hash of the whole text as drafted, and of the text in force that it was drafted from.</summary>
    public string TextHash { get; init; } = "";

    public string BaseHash { get; init; } = "";

    /// <summary>The rules that differ from the text it was drafted from.</summary>
    public IReadOnlyList<string> Rules { get; init; } = [];

    /// <summary>The first day on which the text holds.</summary>
    public DateOnly? From { get; init; }

    public string Words { get; init; } = "";

    /// <summary>What a test found.</summary>
    public DraftTest? Test { get; init; }

    public Instant At { get; init; }

    public string By { get; init; } = "";
}

/// <summary>
/// What a test of a draft found: examples that fail, changes of the text that no example notices, and past applications that would come out otherwise.
/// </summary>
public sealed record DraftTest(int Examples, IReadOnlyList<string> Failing, int Mutants, IReadOnlyList<string> Survivors)
{
    public IReadOnlyList<PastChange> Past { get; init; } = [];

    public int PastCases { get; init; }

    public long Difference => Past.Sum(change => change.After - change.Before);
}

/// <summary>A past application under a rule: what was given and what the draft would give, in fen.</summary>
public sealed record PastChange(string Subject, string Rule, long Before, long After);
