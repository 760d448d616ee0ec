using Xiance.Basics;
using Xiance.Basics.Text;

namespace Xiance.Assessment.Text;

/// <summary>Reads robustness.yaml for a scheme: runs, seed, interval and the factors varied.</summary>
public static class RobustnessReader
{
    public static Outcome<RobustnessPlan> Read(string name, string text, Scheme scheme) => YamlFile.Read(name, text).Then(file =>
    {
        var root = file.Root;
        root.Word("schema", new Dictionary<string, int> { ["robustness/1"] = 1 }, 1);
        var seed = (ulong)Math.Max(0, root.NotNegativeNumber("seed"));
        var plan = new RobustnessPlan(root.WholeFrom("runs", 1), seed, [.. root.Maps("factors").Select((map, index) => Factor(map, scheme, seed + (ulong)index + 1))])
        {
            Interval = (root.Share("low"), root.Share("high")),
            SureFrom = root.Share("sure_from"),
        };
        if (plan.Interval.Low >= plan.Interval.High && root.Has("low") && root.Has("high")) root.Report(Problems.Contradiction(root.PlaceOf("high"), "low", "high"));
        if (plan.Runs < 1 || plan.Factors.Count == 0) root.Report(Basics.Problems.WrongValue(root.PlaceOf("runs"), "runs / factors", "", "≥ 1"));
        return Outcome.Of(plan, file.Finish());
    });

    static RobustnessFactor Factor(YamlMap map, Scheme scheme, ulong seed)
    {
        var codes = scheme.Indicators.Select(indicator => indicator.Code).ToList();
        var name = map.Text("name");
        return map.Word("factor", Kinds, Kind.Aggregate) switch
        {
            Kind.Step => new StepFactor(name, Position(map, scheme), Some(map, StepReading.Of(map, codes, "options"))),
            Kind.Weights => new WeightFactor(name, Codes(map, [.. codes, .. scheme.Nodes.Select(node => node.Code)]), map.Share("range"), Math.Max(1, map.WholeFrom("sets", 1)), seed),
            Kind.WeightRule => new WeightRuleFactor(name, Some(map, [.. map.Maps("options").Select(option => WeightReading.Weights(option))])),
            Kind.Drop => new DropFactor(name, Codes(map, codes)),
            _ => new AggregateFactor(name, Some(map, [.. map.Maps("options").Select(option => WeightReading.Aggregate(option))])),
        };
    }

    static int Position(YamlMap map, Scheme scheme)
    {
        var position = map.Whole("position");
        if (position < 1 || position > scheme.Steps.Count) map.Report(Basics.Problems.WrongValue(map.PlaceOf("position"), "position", Words.Text(position), $"1–{scheme.Steps.Count}"));
        return position;
    }

    static IReadOnlyList<T> Some<T>(YamlMap map, IReadOnlyList<T> options)
    {
        if (options.Count == 0) map.Text("options");
        return options;
    }

    static IReadOnlyList<string> Codes(YamlMap map, IReadOnlyList<string> known)
    {
        var codes = map.Texts("codes");
        if (codes.Count == 0) map.Text("codes");
        foreach (var code in codes.Except(known)) map.Report(Problems.UnknownCode(map.PlaceOf("codes"), code));
        return codes;
    }

    static readonly Dictionary<string, Kind> Kinds = new() { ["step"] = Kind.Step, ["aggregate"] = Kind.Aggregate, ["weights"] = Kind.Weights, ["weight_rule"] = Kind.WeightRule, ["drop_indicator"] = Kind.Drop };

    enum Kind { Step, Aggregate, Weights, WeightRule, Drop }
}
