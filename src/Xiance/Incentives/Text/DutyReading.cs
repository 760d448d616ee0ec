using Xiance.Basics;
using Xiance.Basics.Text;
using Xiance.Incentives.Performance;

namespace Xiance.Incentives.Text;

/// <summary>Reads one funding duty.</summary>
static class DutyReading
{
    public static FundingDuty Read(YamlMap map, string document)
    {
        var (code, yuan, assumption, provisional) = (map.Text("code"), map.Number("amount_yuan"), map.OptionalText("assumption"), map.OptionalFlag("provisional") ?? false);
        var cite = RuleReading.Cite(map, document);
        if (cite is null) map.Report(Problems.RuleUncited(map.Place, code));
        if (provisional != assumption is not null) map.Report(Problems.RuleProvisional(map.Place, code));
        var amount = Money.FromYuanExactly(yuan);
        if (amount is not { Fen: > 0 }) map.Report(Problems.NotMoney(map.PlaceOf("amount_yuan"), map.OptionalText("amount_yuan") ?? ""));
        return new FundingDuty(code, map.OptionalText("name") ?? code, amount ?? Money.Zero)
        {
            AtLeast = map.OptionalFlag("at_least") ?? false,
            Payer = map.Text("payer"),
            Responsible = map.Texts("responsible"),
            FromYear = map.Whole("from_year"),
            ToYear = map.Whole("to_year"),
            Cite = cite,
            Assumption = assumption,
        };
    }
}
