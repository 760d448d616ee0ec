using System.Globalization;
using Xiance.Basics;

namespace Xiance.Plans.Reviewing;

/// <summary>The text a reviewer wrote into one field, and the problems of reading it.</summary>
sealed class Entry(string item, string field, string text, List<Problem> problems)
{
    const string Separators = "、,，;；\n";

    public string Text()
    {
        if (text.Trim().Length == 0) problems.Add(Problems.FieldEmpty(item, field));
        return text.Trim();
    }

    public string? Optional() => text.Trim() is { Length: > 0 } words ? words : null;

    public decimal Number() => OptionalNumber() ?? Refused<decimal>(text.Trim().Length == 0 ? Problems.FieldEmpty(item, field) : null);

    public decimal? OptionalNumber()
    {
        if (Optional() is not { } words) return null;
        return decimal.TryParse(words, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var number) ? number : Refused<decimal?>(Problems.FieldNoNumber(item, field, words));
    }

    /// <summary>10% is 0.1 and 1‰ is 0.001; a bare number is the fraction itself.</summary>
    public decimal? Fraction()
    {
        if (Optional() is not { } words) return null;
        var (digits, divisor) = words[^1] switch { '%' or '％' => (words[..^1], 100m), '‰' => (words[..^1], 1000m), _ => (words, 1m) };
        return decimal.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number / divisor : Refused<decimal?>(Problems.FieldNoNumber(item, field, words));
    }

    public int? Year()
    {
        if (Optional() is not { } words) return null;
        return int.TryParse(words, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= 1949 and <= 2200 ? year : Refused<int?>(Problems.FieldNoYear(item, field, words));
    }

    public int? Whole() =>
        Optional() is not { } words ? null : int.TryParse(words, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : Refused<int?>(Problems.FieldNoNumber(item, field, words));

    public IReadOnlyList<string> Names() => [.. text.Split(Separators.ToCharArray(), StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];

    public TChoice Choice<TChoice>()
        where TChoice : struct, Enum =>
        Enum.TryParse<TChoice>(text.Trim(), ignoreCase: false, out var choice) && Enum.IsDefined(choice) ? choice : Refused<TChoice>(Problems.FieldNoChoice(item, field, text.Trim(), Enum.GetNames<TChoice>()));

    T? Refused<T>(Problem? problem)
    {
        if (problem is not null) problems.Add(problem);
        return default;
    }
}
