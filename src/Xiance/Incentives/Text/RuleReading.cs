using Xiance.Basics;
using Xiance.Basics.Text;

namespace Xiance.Incentives.Text;

/// <summary>Reads one rule.</summary>
static class RuleReading
{
    public static readonly Dictionary<string, Horizon> Horizons = new(StringComparer.Ordinal) { ["once"] = Horizon.Once, ["year"] = Horizon.Year };

    static readonly Dictionary<string, Strength> Strengths = new(StringComparer.Ordinal)
    {
        ["entitlement"] = Strength.Entitlement,
        ["sought_from_higher_level"] = Strength.SoughtFromHigherLevel,
        ["discretionary"] = Strength.Discretionary,
        ["preference"] = Strength.Preference,
    };

    static readonly Dictionary<string, BeneficiaryKind> Kinds = new(StringComparer.Ordinal)
    {
        ["enterprise"] = BeneficiaryKind.Enterprise,
        ["park"] = BeneficiaryKind.Park,
        ["county"] = BeneficiaryKind.County,
        ["project"] = BeneficiaryKind.Project,
        ["organisation"] = BeneficiaryKind.Organisation,
        ["payee"] = BeneficiaryKind.Payee,
    };

    static readonly Dictionary<string, Counted> Counts = new(StringComparer.Ordinal) { ["subject"] = Counted.Subject, ["project"] = Counted.Project, ["county"] = Counted.County };

    static readonly Dictionary<string, RecoveryShare> Shares = new(StringComparer.Ordinal) { ["all"] = RecoveryShare.All, ["remaining"] = RecoveryShare.Remaining };

    public static IncentiveRule Read(YamlMap map, string document)
    {
        var (provisional, assumption) = (map.OptionalFlag("provisional") ?? false, map.OptionalText("assumption"));
        var code = map.Text("code");
        if (provisional != assumption is not null) map.Report(Problems.RuleProvisional(map.Place, code));
        return new IncentiveRule(code, map.OptionalText("name") ?? code, map.Word("strength", Strengths, Strength.Entitlement), map.Word("beneficiary", Kinds, BeneficiaryKind.Enterprise))
        {
            Exclude = Texts(map, "exclude"),
            When = Texts(map, "when"),
            Unless = Texts(map, "unless"),
            Amount = Amount(map),
            Caps = [.. map.Maps("caps").Select(cap => new RuleCap(cap.Text("limit"), cap.Word("per", Counts, Counted.Subject), cap.Word("over", Horizons, Horizon.Year)))],
            Deduct = Named(map, "deduct"),
            DeductBeforeCap = map.OptionalFlag("deduct_before_cap") ?? false,
            Once = map.Has("once") ? map.Word("once", Counts, Counted.Subject) : null,
            Groups = map.Texts("groups"),
            Fund = [.. map.Maps("fund").Select(part => new FundPart(part.Text("level"), part.Text("payer"), One(part, "share")))],
            Recovery = map.OptionalMap("recovery") is { } recovery ? new RecoveryTerms(One(recovery, "while"), recovery.OptionalText("years"), recovery.Word("share", Shares, RecoveryShare.All)) : null,
            Payer = map.Text("payer"),
            Responsible = map.Texts("responsible"),
            Papers = map.Texts("papers"),
            Uses = map.Texts("uses"),
            ValidFrom = map.OptionalDate("valid_from"),
            ValidTo = map.OptionalDate("valid_to"),
            Cite = Cite(map, document),
            Assumption = assumption,
            Place = map.Place,
        };
    }

    public static Citation? Cite(YamlMap map, string document) => map.OptionalText("cite") is { } clause ? new Citation(document, clause) : null;

    static RuleAmount Amount(YamlMap map)
    {
        var (fixedRate, fixedAmount) = (map.OptionalText("rate"), map.Has("amount") ? One(map, "amount") : null);
        return new RuleAmount
        {
            Base = map.Has("base") ? One(map, "base") : null,
            Less = Named(map, "less"),
            RateFrom = map.OptionalText("rate_from") ?? fixedRate,
            RateTo = map.OptionalText("rate_to") ?? fixedRate,
            From = map.Has("amount_from") ? One(map, "amount_from") : fixedAmount,
            To = map.Has("amount_to") ? One(map, "amount_to") : fixedAmount,
            Tiers = map.OptionalMap("tiers") is { } tiers ? Tiers(tiers) : null,
            Open = map.OptionalFlag("open_amount") ?? false,
        };
    }

    static RuleTiers Tiers(YamlMap map) => new(One(map, "on"), map.OptionalFlag("progressive") ?? false, map.Flag("included"),
        [.. map.Maps("rows").Select(row => new RuleTier(row.Text("from"), row.OptionalText("rate"), row.OptionalText("amount")))]);

    static NamedText One(YamlMap map, string key) => new(map.OptionalText($"{key}_name") ?? map.Text(key), map.Text(key), map.PlaceOf(key));

    static IReadOnlyList<NamedText> Texts(YamlMap map, string key) => [.. map.PlacedTexts(key).Select(item => new NamedText(item.Text, item.Text, item.Place))];

    static IReadOnlyList<NamedText> Named(YamlMap map, string key) => [.. map.Maps(key).Select(item => new NamedText(item.Text("name"), item.Text("text"), item.PlaceOf("text")))];
}
