namespace Xiance.Documents;

/// <summary>What a document says of others: it replaces them, prevails where they are inconsistent, ends them, or yields to a higher one. Named holds the titles and numbers as printed.</summary>
public sealed record Precedence(string Key, string Clause, Span Span, Span SourceSpan)
{
    public required PrecedenceKind Kind { get; init; }

    public required IReadOnlyList<string> Named { get; init; }

    public required string Quote { get; init; }
}

/// <summary>Replaces 同时废止, PrevailsWhereInconsistent 不一致的以本办法为准, StopsApplying 停止执行, YieldsToHigher 上级另有规定的从其规定.</summary>
public enum PrecedenceKind { Replaces, PrevailsWhereInconsistent, StopsApplying, YieldsToHigher }
