using Xiance.Basics.Text;

namespace Xiance.Enterprises.Text;

/// <summary>The words a method may use for each choice.</summary>
static class Words
{
    public static readonly Dictionary<string, ColumnKind> Kind = new() { ["number"] = ColumnKind.Number, ["text"] = ColumnKind.Text, ["truth"] = ColumnKind.Truth };
    public static readonly Dictionary<string, FigureSource> Source = new() { ["administrative"] = FigureSource.Administrative, ["statistical"] = FigureSource.Statistical };
    public static readonly Dictionary<string, UnknownOwner> Owner = new() { ["own_grade"] = UnknownOwner.OwnGrade, ["no_grade"] = UnknownOwner.NoGrade, ["refuse"] = UnknownOwner.Refuse };
    public static readonly Dictionary<string, BenchmarkKind> Benchmark = new() { ["constant"] = BenchmarkKind.Constant, ["mean"] = BenchmarkKind.Mean, ["best"] = BenchmarkKind.Best };
    public static readonly Dictionary<string, ZeroSpread> Zero = new() { ["low"] = ZeroSpread.Low, ["high"] = ZeroSpread.High, ["refuse"] = ZeroSpread.Refuse };
    public static readonly Dictionary<string, OddValue> Negative = new() { ["keep"] = OddValue.Keep, ["zero"] = OddValue.Zero, ["missing"] = OddValue.Missing, ["refuse"] = OddValue.Refuse };
    public static readonly Dictionary<string, OddValue> NoDivisor = new() { ["zero"] = OddValue.Zero, ["full"] = OddValue.Full, ["missing"] = OddValue.Missing, ["refuse"] = OddValue.Refuse };

    public static Dictionary<string, bool> Choice(string yes, string no) => new() { [yes] = true, [no] = false };

    /// <summary>A number, or the word none for no bound.</summary>
    public static decimal? NumberOrNone(this YamlMap map, string key) => map.Says(key, "none") ? null : map.Number(key);

    public static double? DoubleOrNone(this YamlMap map, string key) => (double?)map.NumberOrNone(key);

    /// <summary>A text, or the word none for nothing.</summary>
    public static string? TextOrNone(this YamlMap map, string key) => map.Text(key) is var text && text == "none" ? null : text;

    /// <summary>A mapping, or the word none for nothing.</summary>
    public static YamlMap? MapOrNone(this YamlMap map, string key) => map.Says(key, "none") ? null : map.Map(key);

    /// <summary>A list that must be written, if only as [].</summary>
    public static IReadOnlyList<string> WrittenTexts(this YamlMap map, string key)
    {
        if (!map.Has(key)) map.Text(key);
        return map.Texts(key);
    }

    /// <summary>A list of mappings that must be written, if only as [].</summary>
    public static IReadOnlyList<YamlMap> WrittenMaps(this YamlMap map, string key)
    {
        if (!map.Has(key)) map.Text(key);
        return map.Maps(key);
    }
}
