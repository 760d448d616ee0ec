using Xiance.Basics.Text;

namespace Xiance.Assessment.Text;

/// <summary>Reads binding indicators and groups of classes.</summary>
static class BindingReading
{
    public static IReadOnlyList<BindingRule> Binding(SchemeSource source) => [.. source.Root.Maps("binding").Select(map =>
    {
        var name = map.Text("name");
        if (map.Has("target") == map.Has("target_fact")) map.Report(Problems.NotOne(map.Place, "target, target_fact"));
        return new BindingRule(map.Text("code"), name)
        {
            Column = map.OptionalText("column") ?? map.OptionalText("code") ?? "", Operator = map.Word("operator", Words.Binding, BindingOperator.AtLeast), Target = map.OptionalNumber("target"), TargetFact = map.OptionalText("target_fact"),
            BarsHonours = map.Word("effect", Words.Choice("bars_honours", "shown_apart"), false), Cite = source.Cite(map, name), Assumption = source.Assumed(map, name),
        };
    })];

    public static IReadOnlyList<ClassGroup> Groups(YamlMap root) => [.. root.Maps("groups").Select(map => new ClassGroup(map.Text("name"), map.Texts("classes")))];
}
