namespace Xiance.Rules.Functions;

/// <summary>All built-in functions of DMN 1.5 and our own, by name.</summary>
static class Builtins
{
    static readonly IReadOnlyList<Builtin> All =
    [
        .. Conversion.Functions, .. Texts.Functions, .. Patterns.Functions, .. Lists.Functions, .. Aggregates.Functions, .. Numbers.Functions,
        .. Moments.Functions, .. Contexts.Functions, .. Intervals.Functions, .. Series.Functions, .. Units.Functions,
    ];

    static readonly Dictionary<string, Builtin[]> ByName = All.GroupBy(builtin => builtin.Signature.Name, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);

    public static IEnumerable<string> Names => ByName.Keys;

    public static IEnumerable<string> Signatures => All.Select(builtin => builtin.Signature.Text);

    public static IReadOnlyList<Builtin>? Find(string name) => ByName.GetValueOrDefault(name);
}
