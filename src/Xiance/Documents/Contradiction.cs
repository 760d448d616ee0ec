namespace Xiance.Documents;

/// <summary>Two places of one document that cannot both hold: a target stated twice with different values, or a stated count that differs from the members named.</summary>
public sealed record Contradiction(string Kind, string Text, IReadOnlyList<Span> Spans, IReadOnlyList<string> Clauses);
