using System.Globalization;
using Xiance.Basics;
using Xiance.Incentives;
using Xiance.Incentives.Cases;
using Xiance.Storage.Incentives;

namespace Xiance.Web.Incentives;

/// <summary>Reads what the forms of a case send.</summary>
static class CaseForms
{
    const string PaperPrefix = "p.";
    const string SettledPrefix = "s.";

    public static string Text(IFormCollection form, string name) => form.TryGetValue(name, out var value) ? value.ToString().Trim() : "";

    public static IEnumerable<KeyValuePair<string, string>> Pairs(IFormCollection form) => form.SelectMany(field => field.Value.Select(value => new KeyValuePair<string, string>(field.Key, value ?? "")));

    public static CaseContent Content(IFormCollection form) => new([.. form["rule"].OfType<string>().Distinct()])
    {
        Facts = AskedFacts.Of(Pairs(form)).Texts.Where(pair => pair.Value.Length > 0).ToDictionary(StringComparer.Ordinal),
        Kind = Enum.TryParse<BeneficiaryKind>(Text(form, "kind"), out var kind) ? kind : null,
        Project = Text(form, "project"),
        County = Text(form, "county"),
        Matter = Text(form, "matter"),
        Invoices = [.. Text(form, "invoices").Split(['\n', ',', '\uff0c', '\u3001', ';', '\uff1b'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct(StringComparer.OrdinalIgnoreCase)],
        Payee = Text(form, "payee"),
        Account = Text(form, "account"),
        Settled = Settled(form),
    };

    static Dictionary<string, long> Settled(IFormCollection form) =>
        SettledTexts(form).Select(pair => (pair.Rule, Amount: Yuan(pair.Text))).Where(pair => pair.Amount is not null).ToDictionary(pair => pair.Rule, pair => pair.Amount!.Value.Fen, StringComparer.Ordinal);

    static IEnumerable<(string Rule, string Text)> SettledTexts(IFormCollection form) =>
        form.Where(field => field.Key.StartsWith(SettledPrefix, StringComparison.Ordinal)).Select(field => (field.Key[SettledPrefix.Length..], field.Value.ToString().Trim())).Where(pair => pair.Item2.Length > 0);

    /// <summary>Amounts set that are no money; nothing that was written is passed over.</summary>
    public static IReadOnlyList<Problem> Unread(IFormCollection form) => [.. SettledTexts(form).Where(pair => Yuan(pair.Text) is null).Select(pair => Problems.NoAnswer(pair.Rule))];

    public static async Task<IReadOnlyList<CaseFile>> Files(IFormCollection form, CancellationToken stopped)
    {
        List<CaseFile> files = [];
        foreach (var file in form.Files.Where(file => file.Length > 0 && file.Name.StartsWith(PaperPrefix, StringComparison.Ordinal)))
        {
            using var content = new MemoryStream();
            await file.CopyToAsync(content, stopped);
            files.Add(new CaseFile(file.Name[PaperPrefix.Length..], Path.GetFileName(file.FileName), content.ToArray()));
        }
        return files;
    }

    public static CaseStep Step(IFormCollection form, CaseAct act) => new(act)
    {
        Body = Text(form, "body"),
        Rule = Text(form, "rule"),
        Affirms = Text(form, "affirms") == "1",
        Words = Text(form, "words"),
        Document = Text(form, "document"),
        Day = DayOf(Text(form, "day")),
        Days = int.TryParse(Text(form, "days"), NumberStyles.None, CultureInfo.InvariantCulture, out var days) ? days : 0,
        Answers = long.TryParse(Text(form, "answers"), NumberStyles.None, CultureInfo.InvariantCulture, out var answers) ? answers : 0,
        Fen = Yuan(Text(form, "yuan"))?.Fen ?? 0,
        Settled = Settled(form),
    };

    public static DateOnly? DayOf(string text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <summary>Yuan with at most two decimals, thousands commas allowed; null for anything else.</summary>
    public static Money? Yuan(string text) =>
        decimal.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var yuan) ? Money.FromYuanExactly(yuan) : null;
}
