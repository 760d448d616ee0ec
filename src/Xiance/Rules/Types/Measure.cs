using System.Globalization;

namespace Xiance.Rules.Types;

/// <summary>
/// A unit as a product of symbols with whole exponents: 元/亩 is 元¹ 亩⁻¹. Different symbols of one dimension (元, 亿元) are
/// different measures: nothing is converted here.
/// </summary>
public sealed record Measure(IReadOnlyList<(string Symbol, int Exponent)> Parts)
{
    /// <summary>A pure number: a count without unit, a quotient of equal units.</summary>
    public static readonly Measure One = new([]);

    public static readonly Measure Percent = Parse("%");

    /// <summary>Reads 元, 元/亩, 元·月 and the empty text (a pure number).</summary>
    public static Measure Parse(string text)
    {
        var measure = One;
        var quotient = text.Split('/');
        for (var index = 0; index < quotient.Length; index++)
            foreach (var symbol in quotient[index].Split('·', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
                measure = index == 0 ? measure.Times(Single(symbol)) : measure.Over(Single(symbol));
        return measure;
    }

    public Measure Times(Measure other) => Combine(other, 1);

    public Measure Over(Measure other) => Combine(other, -1);

    public bool IsOne => Parts.Count == 0;

    public bool Equals(Measure? other) => other is not null && Parts.SequenceEqual(other.Parts);

    public override int GetHashCode() => Parts.Count == 0 ? 0 : Parts[0].GetHashCode();

    public override string ToString()
    {
        if (IsOne) return "1";
        var above = string.Join('·', Parts.Where(part => part.Exponent > 0).Select(part => Power(part.Symbol, part.Exponent)));
        var below = string.Concat(Parts.Where(part => part.Exponent < 0).Select(part => "/" + Power(part.Symbol, -part.Exponent)));
        return above + below;
    }

    static Measure Single(string symbol) => new([(symbol, 1)]);

    static string Power(string symbol, int exponent) => exponent == 1 ? symbol : symbol + "^" + exponent.ToString(CultureInfo.InvariantCulture);

    Measure Combine(Measure other, int sign) => new([.. Parts.Concat(other.Parts.Select(part => (part.Symbol, Exponent: part.Exponent * sign)))
        .GroupBy(part => part.Symbol, StringComparer.Ordinal)
        .Select(group => (group.Key, group.Sum(part => part.Exponent)))
        .Where(part => part.Item2 != 0)
        .OrderBy(part => part.Key, StringComparer.Ordinal)]);
}
