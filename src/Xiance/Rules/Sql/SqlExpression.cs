using Xiance.Rules.Syntax;

namespace Xiance.Rules.Sql;

/// <summary>The databases that expressions are translated for.</summary>
public enum SqlDialect { DuckDb, PostgreSql }

/// <summary>
/// A database column: its identifier as it is written in SQL. A number has at most so many digits, of which so many stand behind the point.
/// </summary>
public sealed record SqlColumn(string Identifier, int Digits = 0, int Decimals = 0);

/// <summary>
/// An expression in SQL with numbered parameters ($1 …). Value is NULL where the answer is undetermined or failed; Failed is true exactly
/// where it failed and never NULL. Constants travel as parameters (decimal, string, bool, DateOnly), never as text.
/// </summary>
public sealed record SqlExpression(string Value, string Failed, IReadOnlyList<object> Parameters);

/// <summary>A part on its way: an empty Failed means that it cannot fail; a number states its greatest size.</summary>
sealed record Fragment(string Value, string Failed = "", int Digits = 0, int Decimals = 0)
{
    public int Whole => Digits - Decimals;

    /// <summary>The reasons why one of several parts fails.</summary>
    public static string AnyFailed(params IEnumerable<string> parts)
    {
        var some = parts.Where(part => part.Length > 0).Distinct().ToList();
        return some.Count < 2 ? some.FirstOrDefault() ?? "" : $"({string.Join(" OR ", some)})";
    }

    /// <summary>The same part whose value is NULL wherever it fails.</summary>
    public Fragment Guarded() => Failed.Length == 0 ? this : this with { Value = $"(CASE WHEN {Failed} THEN NULL ELSE {Value} END)" };
}

/// <summary>Why a part has no SQL form; carries the node for its place.</summary>
sealed class NotTranslatable(Node node, string reason) : Exception(reason)
{
    public Node Node => node;
}
