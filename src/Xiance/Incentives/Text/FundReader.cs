using System.Globalization;
using Xiance.Basics;
using Xiance.Basics.Text;

namespace Xiance.Incentives.Text;

/// <summary>Reads the funds of incentives.yaml; all problems with their place.</summary>
public static class FundReader
{
    static readonly Dictionary<string, FundSplit> Splits = new(StringComparer.Ordinal) { ["equal"] = FundSplit.Equal, ["by_value"] = FundSplit.ByValue };

    /// <summary>The funds alone; the rules of the file are read and checked with them.</summary>
    public static Outcome<IReadOnlyList<FundPool>> Read(string name, string text)
    {
        var read = IncentiveReader.Read(name, text);
        return new Outcome<IReadOnlyList<FundPool>>(read.Value?.Pack.Funds, read.Problems);
    }

    internal static IReadOnlyList<FundPool> Funds(YamlMap root, string document)
    {
        List<FundPool> pools = [];
        foreach (var map in root.Maps("funds"))
        {
            var pool = Pool(map, document);
            if (pools.Any(other => other.Code == pool.Code)) map.Report(Problems.FundTwice(map.PlaceOf("code"), pool.Code));
            pools.Add(pool);
        }
        return pools;
    }

    static FundPool Pool(YamlMap map, string document)
    {
        var (code, provisional, assumption, cite) = (map.Text("code"), map.OptionalFlag("provisional") ?? false, map.OptionalText("assumption"), map.OptionalText("cite"));
        if (provisional && assumption is null) map.Report(Problems.ProvisionalWithoutReason(map.Place, code));
        if (cite is null && assumption is null) map.Report(Problems.Uncited(map.Place, code));
        return new FundPool(code, map.Text("name"), map.Text("honour"), Amount(map))
        {
            Split = map.Word("split", Splits, FundSplit.Equal),
            FromYear = map.OptionalWhole("from_year"),
            Uses = map.Texts("uses"),
            Payer = map.Text("payer"),
            Responsible = map.Texts("responsible"),
            Cite = cite is null ? null : new Citation(document, cite),
            Assumption = assumption,
        };
    }

    /// <summary>A missing or structured value is reported by its own problem; everything else that is no positive amount in whole fen by one here.</summary>
    static Money Amount(YamlMap map)
    {
        if (map.Text("amount_yuan") is not { Length: > 0 } text) return Money.Zero;
        var number = decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var yuan);
        if (number && Money.FromYuanExactly(yuan) is { } amount && amount > Money.Zero) return amount;
        map.Report(Problems.NotMoney(map.PlaceOf("amount_yuan"), text));
        return Money.Zero;
    }
}
