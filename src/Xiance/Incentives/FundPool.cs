using Xiance.Basics;

namespace Xiance.Incentives;

/// <summary>A fund that the holders of an honour share: amount a year, how it is split, what it may be used for, who pays.</summary>
public sealed record FundPool(string Code, string Name, string Honour, Money Amount)
{
    public FundSplit Split { get; init; }

    /// <summary>The first year it is paid for, null when the document names none.</summary>
    public int? FromYear { get; init; }

    public IReadOnlyList<string> Uses { get; init; } = [];

    public string Payer { get; init; } = "";

    public IReadOnlyList<string> Responsible { get; init; } = [];

    public Citation? Cite { get; init; }

    /// <summary>The reading taken where the document leaves something open (such as the split); makes every share provisional.</summary>
    public string? Assumption { get; init; }

    public bool Provisional => Assumption is not null;
}

/// <summary>Every holder the same, or in proportion to the value that earned the honour.</summary>
public enum FundSplit { Equal, ByValue }
