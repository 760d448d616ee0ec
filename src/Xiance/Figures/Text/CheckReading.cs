using Xiance.Basics;
using Xiance.Basics.Text;
using Xiance.Figures.Checks;
using Xiance.Plans;

namespace Xiance.Figures.Text;

/// <summary>The parameters of each kind of check, held against the indicators of the pack.</summary>
sealed class CheckReading(IReadOnlyList<Indicator> indicators)
{
    // Statistics of fewer regions point at single ones.
    const int FewestPeers = 5;
    const int FewestPeriods = 3;

    static readonly Dictionary<string, CompareAs> Compared = new(StringComparer.Ordinal) { ["value"] = CompareAs.Value, ["change"] = CompareAs.Change };
    static readonly Dictionary<string, SumOf> Sums = new(StringComparer.Ordinal) { ["parent"] = SumOf.Parent, ["jurisdiction"] = SumOf.Jurisdiction };
    static readonly Dictionary<string, bool> Covers = new(StringComparer.Ordinal) { ["whole"] = true, ["part"] = false };
    static readonly Dictionary<string, JumpAgainst> Against = new(StringComparer.Ordinal) { ["own"] = JumpAgainst.Own, ["peers"] = JumpAgainst.Peers };
    static readonly Dictionary<string, bool> Peers = new(StringComparer.Ordinal) { ["all"] = false, ["class"] = true };
    static readonly Dictionary<string, bool> Rows = new(StringComparer.Ordinal) { ["peers"] = false, ["year_ago"] = true };
    static readonly Dictionary<string, bool> Groups = new(StringComparer.Ordinal) { ["all"] = false, ["parent"] = true };
    static readonly Dictionary<string, TruthDirection> Directions = new(StringComparer.Ordinal) { ["above"] = TruthDirection.Above, ["below"] = TruthDirection.Below, ["both"] = TruthDirection.Both };

    /// <summary>Checks read what is collected county by county; computed figures follow from these.</summary>
    public static bool Collected(Indicator indicator) => indicator.Scope == IndicatorScope.Members && indicator.Arrival != Arrival.Computed;

    public SumCheck Sum(YamlMap map, (string Code, string Name) head) => new(head.Code, head.Name, One(map, "indicator"), map.Word("of", Sums, SumOf.Parent))
    {
        Whole = map.Word("covers", Covers, true),
        Tolerance = AtLeast(map, "tolerance", 0),
    };

    public JumpCheck Jump(YamlMap map, (string Code, string Name) head)
    {
        var against = map.Word("against", Against, JumpAgainst.Own);
        var indicator = One(map, "indicator");
        return new JumpCheck(head.Code, head.Name, indicator, against)
        {
            As = As(map, indicator),
            Factor = Above(map, "factor"),
            Minimum = Whole(map, "minimum", against == JumpAgainst.Peers ? FewestPeers : FewestPeriods),
            AtLeast = map.Has("at_least") ? AtLeast(map, "at_least", 0) : 0,
            SameClass = map.Has("peers") && map.Word("peers", Peers, false),
        };
    }

    public DigitCheck Digits(YamlMap map, (string Code, string Name) head) => new(head.Code, head.Name, Many(map))
    {
        Level = map.Word("level", DigitCheck.Levels.ToDictionary(level => level, level => level, StringComparer.Ordinal), "0.01"),
        // Below five expected of each digit the chi-square does not hold.
        Minimum = Whole(map, "minimum", 50),
        ByParent = map.Has("by") && map.Word("by", Groups, false),
    };

    public IdenticalCheck Identical(YamlMap map, (string Code, string Name) head)
    {
        var columns = Many(map);
        var minimum = Whole(map, "minimum", 2);
        if (columns.Count > 0 && minimum > columns.Count) map.Report(Problems.MoreThanListed(map.PlaceOf("minimum"), head.Name, minimum, columns.Count));
        return new IdenticalCheck(head.Code, head.Name, columns) { YearBefore = map.Word("against", Rows, false), Minimum = minimum };
    }

    public MissingCheck Missing(YamlMap map, (string Code, string Name) head)
    {
        var columns = Many(map);
        var most = Whole(map, "at_most", 0);
        if (columns.Count > 0 && most >= columns.Count) map.Report(Problems.MoreThanListed(map.PlaceOf("at_most"), head.Name, most, columns.Count));
        return new MissingCheck(head.Code, head.Name, columns) { AtMost = most, Stopped = map.OptionalFlag("stopped") ?? false };
    }

    public TruthCheck Truth(YamlMap map, (string Code, string Name) head)
    {
        var indicator = One(map, "indicator");
        var sources = map.Maps("against").Select(source => One(source, "indicator") is var code ? new TruthSide(code, As(source, code)) : null).OfType<TruthSide>().ToList();
        if (sources.Count == 0) map.Report(Basics.Problems.MissingKey(map.Place, "against", map.Path));
        if (sources.Any(source => source.Indicator == indicator)) map.Report(Problems.AgainstItself(map.PlaceOf("against"), head.Name, indicator));
        var agree = Whole(map, "agree", 1);
        if (sources.Count > 0 && agree > sources.Count) map.Report(Problems.MoreThanListed(map.PlaceOf("agree"), head.Name, agree, sources.Count));
        return new TruthCheck(head.Code, head.Name, new TruthSide(indicator, As(map, indicator)), sources)
        {
            Factor = Above(map, "factor"),
            Agree = agree,
            Minimum = Whole(map, "minimum", FewestPeers),
            Direction = map.Word("direction", Directions, TruthDirection.Above),
        };
    }

    /// <summary>The change of a level is compared only where the indicator's official growth is no published figure of its own.</summary>
    CompareAs As(YamlMap map, string code)
    {
        var compared = map.Has("as") ? map.Word("as", Compared, CompareAs.Value) : CompareAs.Value;
        if (compared == CompareAs.Change && indicators.FirstOrDefault(one => one.Code == code) is { } known && known.Growth is not (GrowthBasis.Nominal or GrowthBasis.Comparable)) map.Report(Problems.GrowthPublished(map.PlaceOf("as"), known.Name));
        return compared;
    }

    string One(YamlMap map, string key)
    {
        var code = map.Text(key);
        if (code.Length > 0) Known(map, key, code);
        return code;
    }

    IReadOnlyList<string> Many(YamlMap map)
    {
        var codes = map.Texts("indicators");
        if (codes.Count == 0) map.Report(Basics.Problems.MissingKey(map.Place, "indicators", map.Path));
        foreach (var code in codes) Known(map, "indicators", code);
        return codes;
    }

    void Known(YamlMap map, string key, string code)
    {
        if (indicators.FirstOrDefault(one => one.Code == code) is not { } known) map.Report(Problems.CheckIndicator(map.PlaceOf(key), code));
        else if (!Collected(known)) map.Report(Problems.NotCollected(map.PlaceOf(key), code));
    }

    static decimal AtLeast(YamlMap map, string key, decimal least)
    {
        var number = map.Number(key);
        if (number < least) map.Report(Basics.Problems.WrongValue(map.PlaceOf(key), key, map.OptionalText(key) ?? "", FormattableString.Invariant($"≥ {least}")));
        return number;
    }

    static decimal Above(YamlMap map, string key)
    {
        var number = map.Number(key);
        if (map.Has(key) && number <= 0) map.Report(Basics.Problems.WrongValue(map.PlaceOf(key), key, map.OptionalText(key) ?? "", "> 0"));
        return number;
    }

    static int Whole(YamlMap map, string key, int least)
    {
        var number = map.Whole(key);
        if (map.Has(key) && number < least) map.Report(Basics.Problems.WrongValue(map.PlaceOf(key), key, map.OptionalText(key) ?? "", FormattableString.Invariant($"≥ {least}")));
        return number;
    }
}
