using Xiance.Basics;
using Xiance.Basics.Text;

namespace Xiance.Enterprises.Text;

/// <summary>Reads an enterprise-method/1 file. Every choice must be written: what is unstated, unknown or contradictory is a problem with its line, all of them at once.</summary>
public static class MethodReader
{
    public static Outcome<EnterpriseMethod> Read(string name, string text) => YamlFile.Read(name, text).Then(file =>
    {
        var method = Method(new MethodSource(file.Root));
        return Outcome.Of(method, file.Finish());
    });

    static EnterpriseMethod Method(MethodSource source)
    {
        var root = source.Root;
        root.Word("schema", new Dictionary<string, int> { ["enterprise-method/1"] = 1 }, 1);
        var data = Layout(root.Map("data"));
        source.Region = data.Region;
        var method = new EnterpriseMethod(root.Text("id"), root.Text("name"))
        {
            Document = root.Text("document"),
            Cite = source.Cite(root, root.OptionalText("name") ?? ""),
            Data = data,
            Columns = source.Columns,
            Excluded = Named(source, root, "excluded"),
            OutsideAllowed = root.Word("outside", Words.Choice("not_evaluated", "refuse"), false),
            Variants = VariantReading.Of(source),
            Tenants = Tenants(source, root.MapOrNone("tenants")),
            Merge = Merge(source, root.MapOrNone("merge")),
            Disclosure = Disclosure(root.Map("disclosure")),
            Measures = Measures(source),
            Assumptions = source.Assumptions,
        };
        if (method.NeedsLastYear && data.Year is null) root.Report(Problems.NoYear(root.PlaceOf("data")));
        return method;
    }

    static FirmLayout Layout(YamlMap? map) => map is null ? new FirmLayout("", null, null, []) : new FirmLayout(map.Text("id"), map.TextOrNone("region"), map.TextOrNone("year"), map.WrittenTexts("missing"));

    internal static IReadOnlyList<NamedCondition> Named(MethodSource source, YamlMap map, string key) =>
        [.. map.WrittenMaps(key).Select(one => (Name: one.Text("name"), When: source.Condition(one, "when"), Cite: source.Cite(one, one.OptionalText("name") ?? key))).Where(one => one.When is not null).Select(one => new NamedCondition(one.Name, one.When!))];

    static TenantRule? Tenants(MethodSource source, YamlMap? map)
    {
        if (map is null) return null;
        source.Cite(map, "tenants");
        source.Column(map, "owner", map.Text("owner"), ColumnKind.Text);
        return new TenantRule(map.OptionalText("owner") ?? "", map.Word("ranked", Words.Choice("true", "false"), false), map.Word("owner_without_grade", Words.Owner, UnknownOwner.Refuse));
    }

    static MergeRule? Merge(MethodSource source, YamlMap? map)
    {
        if (map is null) return null;
        source.Cite(map, "merge");
        source.Column(map, "group", map.Text("group"), ColumnKind.Text);
        source.Column(map, "leader", map.Text("leader"), ColumnKind.Truth);
        return new MergeRule(map.OptionalText("group") ?? "", map.OptionalText("leader") ?? "");
    }

    static List<GradeMeasure> Measures(MethodSource source) =>
        [.. source.Root.Maps("measures").Select(map => new GradeMeasure(map.Text("grade"), map.Text("kind"), map.Text("text"), source.Cite(map, map.OptionalText("kind") ?? "measures")))];

    static DisclosureRule Disclosure(YamlMap? map)
    {
        if (map is null) return new DisclosureRule(3, 1);
        var rule = new DisclosureRule(map.Whole("firms_at_least"), map.Number("largest_share_at_most"));
        if (rule.FirmsAtLeast < 3) map.Report(Problems.Outside(map.PlaceOf("firms_at_least"), "firms_at_least", "≥ 3"));
        if (rule.LargestShareAtMost is <= 0 or >= 1) map.Report(Problems.Outside(map.PlaceOf("largest_share_at_most"), "largest_share_at_most", "0–1"));
        return rule;
    }
}
