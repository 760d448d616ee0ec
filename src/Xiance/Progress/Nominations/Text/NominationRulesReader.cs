using Xiance.Basics;
using Xiance.Basics.Text;

namespace Xiance.Progress.Nominations.Text;

/// <summary>Reads nominations.yaml: the day of the level above and our own days before it.</summary>
public static class NominationRulesReader
{
    public static Outcome<NominationRules> Read(string name, string text) => YamlFile.Read(name, text).Then(file =>
    {
        file.Root.Word("schema", new Dictionary<string, int> { ["nominations/1"] = 1 }, 1);
        var (document, upper, own) = (file.Root.Text("document"), file.Root.Map("upper_due"), file.Root.Map("own_due"));
        if (upper is null || own is null) return new Outcome<NominationRules>(null, file.Finish());
        var rules = new NominationRules(upper.Whole("month"), upper.Whole("day"), own.Whole("working_days_before")) { Cite = new Citation(document, upper.Text("cite")), Assumption = own.Text("assumption") };
        if (rules.Month is < 1 or > 12 || rules.Day is < 1 or > 31 || rules.WorkingDaysBefore < 0) file.Root.Report(Basics.Problems.WrongValue(upper.Place, "upper_due", $"{rules.Month}-{rules.Day}", "1—12, 1—31"));
        own.Flag("provisional");
        return Outcome.Of(rules, file.Finish());
    });
}
