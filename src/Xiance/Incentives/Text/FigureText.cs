using System.Globalization;
using Xiance.Basics;
using Xiance.Rules.Types;
using Xiance.Rules.Values;

namespace Xiance.Incentives.Text;

/// <summary>Reads one figure of an applicant as its declaration wants it; nothing is guessed or rounded.</summary>
static class FigureText
{
    static readonly Dictionary<string, bool> Truths = new(StringComparer.OrdinalIgnoreCase) { ["是"] = true, ["否"] = false, ["true"] = true, ["false"] = false };

    /// <summary>Empty text is a missing figure: no value and no problem.</summary>
    public static Value? Read(FactDeclaration fact, string text, Place place, Action<Problem> report)
    {
        if (text.Trim() is not { Length: > 0 } trimmed) return null;
        if (fact.Type == RuleType.Text) return fact.Values.Count == 0 || fact.Values.Contains(trimmed) ? new TextValue(trimmed) : Wrong(fact, trimmed, place, (string.Join("、", fact.Values), report));
        if (fact.Type == RuleType.Boolean) return Truths.TryGetValue(trimmed, out var truth) ? BooleanValue.Of(truth) : Wrong(fact, trimmed, place, ("是、否", report));
        if (fact.Type == RuleType.Date) return DateOnly.TryParseExact(trimmed, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : Wrong(fact, trimmed, place, ("2024-09-30", report));
        return ScaledValue.Parse(trimmed) is { } number && decimal.Round(number, 9) == number ? new NumberValue(number) : Wrong(fact, trimmed, place, ("1234.5", report));
    }

    static Value? Wrong(FactDeclaration fact, string text, Place place, (string Wanted, Action<Problem> Report) with)
    {
        with.Report(Problems.FigureWrong(place, fact.Name, text, with.Wanted));
        return null;
    }
}
