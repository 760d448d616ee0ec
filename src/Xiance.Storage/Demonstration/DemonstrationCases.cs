using System.Globalization;
using System.Text;
using Xiance.Access;
using Xiance.Basics;
using Xiance.Incentives;
using Xiance.Incentives.Cases;
using Xiance.Incentives.Payments;
using Xiance.Storage.Incentives;
using Xiance.Storage.Plans;

namespace Xiance.Storage.Demonstration;

/// <summary>
/// Walks some invented applicants through the life of a case, at days before today, so that every page has something of each kind: paid, listed,
/// in notice, in review, sent back. A step that the calendar or the rules refuse ends that case where it is.
/// </summary>
sealed class DemonstrationCases
{
    static readonly Period Year = Period.Year(2024);

    readonly Workspace workspace;
    readonly PackState pack;
    readonly Instant now;
    readonly Dictionary<string, Reading> readings = new(StringComparer.Ordinal);

    DemonstrationCases(Workspace workspace, PackState pack, Instant now) => (this.workspace, this.pack, this.now) = (workspace, pack, now);

    /// <summary>Figures of applicants for the pack's year, then cases; nothing where the accounts of the pack are not there.</summary>
    public static IReadOnlyList<Problem> Run(Workspace workspace, string packId, Instant now)
    {
        if (workspace.Accounts.Named("钦州市县域办", now) is not { } office) return [];
        var reading = new Reading(office, Instant.Latest, Locale.Chinese);
        if (workspace.Packs.Find(reading, packId) is not { } pack || workspace.RuleBooks.Book(pack, Year.Last).Value is not { } book) return [];
        var added = workspace.Subjects.Add(reading, (pack, Year), (DemonstrationApplicants.Make(book, DemonstrationFigures.CommittedSeed), "示例数据（合成）", true), now);
        if (!added.Succeeded) return added.Problems;
        new DemonstrationCases(workspace, pack, now).Walk(reading);
        return [];
    }

    Reading As(string account) => readings.TryGetValue(account, out var known) ? known : readings[account] = new Reading(workspace.Accounts.Named(account, now)!, Instant.Latest, Locale.Chinese);

    Instant Ago(int days) => new(now.Milliseconds - days * 86_400_000L);

    void Walk(Reading office)
    {
        var found = (workspace.Budgets.Qualifying(office, pack, Year).Value ?? []).Where(row => row.Decision.Payable && row.Subject.County is "灵山县" or "浦北县" && row.Decision.Payable).ToList();
        var wanted = found.Where(row => row.Decision.Rule.Code is "标准厂房入驻补助" or "园区基础设施补助" or "带动就业补贴").GroupBy(row => row.Subject.Subject).Select(group => group.First()).Take(9).ToList();
        var upTo = new[] { CaseAct.Settle, CaseAct.Settle, CaseAct.Settle, CaseAct.GiveNotice, CaseAct.Decide, CaseAct.Review, CaseAct.Submit, CaseAct.Return, CaseAct.Save };
        for (var at = 0; at < wanted.Count; at++) Case(wanted[at], upTo[at], at);
        Pay(office);
    }

    void Case(QualifyingRow row, CaseAct upTo, int number)
    {
        var writer = As(row.Subject.County);
        var content = new CaseContent([row.Decision.Rule.Code]) { Facts = row.Subject.Facts, Kind = row.Subject.Kind, Project = row.Subject.Project, County = row.Subject.County, Matter = row.Decision.Rule.Name, Payee = row.Subject.Name, Account = string.Create(CultureInfo.InvariantCulture, $"620000000000{number:0000}"), Invoices = [string.Create(CultureInfo.InvariantCulture, $"示例合同-2024-{number + 1:000}")] };
        var files = row.Decision.Rule.Papers.Select(paper => new CaseFile(paper, $"{paper}（示例）.txt", Encoding.UTF8.GetBytes($"示例数据（合成）{row.Subject.Name}{paper}"))).ToList();
        var asked = new NewCase(pack.Id, Year, row.Subject.Subject, row.Subject.Name, string.Create(CultureInfo.InvariantCulture, $"demonstration-{number}")) { Synthetic = true, Origin = number % 3 == 2 ? CaseOrigin.WithoutApplication : CaseOrigin.Application };
        if (workspace.Cases.Open(writer, asked, (content, files), Ago(40)).Value is not { } opened || upTo == CaseAct.Save) return;
        var reviewer = row.Decision.Rule.Responsible.Contains("市工业和信息化局") ? "钦州市工信局" : "钦州市人社局";
        (string Account, CaseStep Step, int Ago)[] steps =
        [
            (row.Subject.County, new(CaseAct.Submit), 38),
            upTo == CaseAct.Return ? (reviewer, new(CaseAct.Return) { Words = "请补充竣工验收或名册的盖章页" }, 35) : (reviewer, new(CaseAct.Review) { Affirms = true, Words = "材料齐全，数据已与部门台账核对" }, 35),
            ("钦州市县域办", new(CaseAct.Decide) { Document = string.Create(CultureInfo.InvariantCulture, $"钦示例〔2026〕{number + 1}号") }, 30),
            ("钦州市县域办", new(CaseAct.GiveNotice) { Day = (upTo == CaseAct.GiveNotice ? now : Ago(28)).ChinaDay, Days = 5 }, upTo == CaseAct.GiveNotice ? 0 : 28),
            ("钦州市复核岗", new(CaseAct.Settle), 10),
        ];
        foreach (var (account, step, ago) in steps)
        {
            if (workspace.Cases.Take(As(account), opened.Id, (step, []), Ago(ago)).Count > 0 || step.Act == upTo) return;
        }
    }

    /// <summary>One list approved and paid, and a bank line that pays nothing known.</summary>
    void Pay(Reading office)
    {
        var settled = workspace.Cases.All(office, pack.Id).Where(kept => kept.Life.State == CaseState.Settled).OrderBy(kept => kept.Id).Take(2).ToList();
        foreach (var payer in settled.SelectMany(kept => kept.Life.UnlistedPayers).Distinct().ToList())
        {
            var cases = settled.Where(kept => kept.Life.PayableBy(payer).Count > 0).Select(kept => kept.Id).ToList();
            if (workspace.PaymentLists.Make(office, pack.Id, ($"2026年第一批（{payer}）", payer, cases), Ago(8)).Value is { } list) workspace.PaymentLists.Decide(As("钦州市复核岗"), pack.Id, (list.Id, true, ""), Ago(7));
        }
        if (workspace.Awards.All(office, pack.Id) is not { Count: > 0 } entries) return;
        var csv = new StringBuilder("日期,收款人,账号,金额,附言\n").AppendLine(CultureInfo.InvariantCulture, $"{Ago(5).ChinaDay:yyyy-MM-dd},{entries[^1].Payee},,{entries[^1].Amount},{MatchPayments.Reference(entries[^1])}")
            .AppendLine(CultureInfo.InvariantCulture, $"{Ago(5).ChinaDay:yyyy-MM-dd},示例退款单位,,1234.56,往来款");
        workspace.Reconciliations.Bring(office, pack.Id, ("示例银行流水.csv", Encoding.UTF8.GetBytes(csv.ToString())), Ago(4));
    }
}
