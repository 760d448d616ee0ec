namespace Xiance.Rules.Values;

/// <summary>
/// How much a value holds when all its parts are gone through, also those that it holds several times: the count of parts (a text
/// counts for every 64 letters), how deep they lie, whether one of them is undetermined, and whether an item of it is absent.
/// </summary>
readonly record struct Extent(int Parts, int Depth, bool IsOpen, bool HasGaps)
{
    const int Most = int.MaxValue / 4;

    /// <summary>An empty collection.</summary>
    public static readonly Extent Empty = new(1, 1, false, false);

    static readonly Extent Single = new(1, 0, false, false);

    public static Extent Of(Value? value) => value switch
    {
        ListValue list => list.Extent,
        ContextValue context => context.Extent,
        RangeValue range => Empty.With(range.Low).With(range.High),
        TextValue text => Single with { Parts = 1 + text.Text.Length / 64 },
        UndeterminedValue => Single with { IsOpen = true },
        _ => Single,
    };

    public static Extent OfAll(IEnumerable<Value?> items)
    {
        var extent = Empty;
        foreach (var item in items) extent = extent.With(item);
        return extent;
    }

    /// <summary>The extent of a collection after it took this value too.</summary>
    public Extent With(Value? value)
    {
        var part = Of(value);
        return new Extent(Math.Min(Most, Parts + part.Parts), Math.Max(Depth, part.Depth + 1), IsOpen || part.IsOpen, HasGaps || value is null);
    }
}
