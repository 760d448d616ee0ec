using System.Globalization;
using System.Text;
using Xiance.Enterprises;

namespace Xiance.Storage.Enterprises;

/// <summary>Writes results as CSV: id, region, period, score, item scores, rank, grade, flags. Texts that a spreadsheet would take for a formula are defused.</summary>
public static class WriteFirms
{
    public static void Run(string path, MethodRun run)
    {
        using var writer = new StreamWriter(path, false, new UTF8Encoding(false));
        var codes = run.Method.Variants.SelectMany(variant => variant.Items.Select(item => item.Code)).Distinct().ToList();
        writer.WriteLine(string.Join(',', new[] { "id", "region", "period", "variant", "score" }.Concat(codes.Select(code => "score_" + code)).Concat(["rank", "grade", "flags"]).Select(Safe)));
        foreach (var firm in run.Firms) writer.WriteLine(string.Join(',', Cells(run.Method, codes, firm)));
    }

    static IEnumerable<string> Cells(EnterpriseMethod method, List<string> codes, FirmResult firm)
    {
        var items = method.Variants.FirstOrDefault(variant => variant.Code == firm.Variant)?.Items.Select(item => item.Code).ToList() ?? [];
        yield return Safe(firm.Id);
        yield return Safe(firm.Region);
        yield return firm.Year.ToString(CultureInfo.InvariantCulture);
        yield return Safe(firm.Variant ?? "");
        yield return firm.Score?.ToString(CultureInfo.InvariantCulture) ?? "";
        foreach (var code in codes) yield return items.IndexOf(code) is >= 0 and var at && !double.IsNaN(firm.Items[at]) ? firm.Items[at].ToString("R", CultureInfo.InvariantCulture) : "";
        yield return firm.Rank?.ToString(CultureInfo.InvariantCulture) ?? "";
        yield return Safe(firm.Grade ?? "");
        yield return string.Join('|', Flags(items, firm));
    }

    static IEnumerable<string> Flags(List<string> items, FirmResult firm)
    {
        if (firm.State != FirmState.Scored) yield return firm.State.ToString().ToLowerInvariant();
        for (var item = 0; item < items.Count; item++)
            if ((firm.Filled >> item & 1) == 1) yield return "missing:" + items[item];
        if (firm.Grade != firm.GradeByPlace) yield return firm.GradeByPlace is null || firm.Reason.StartsWith('↑') ? "taken" : "limited";
    }

    /// <summary>A cell of text: quoted where it must be, and with an apostrophe before what begins like a formula.</summary>
    public static string Safe(string text)
    {
        if (text.Length > 0 && text[0] is '=' or '+' or '-' or '@' or '\t' or '\r' or '＝' or '＋' or '－' or '＠') text = "'" + text;
        return text.AsSpan().IndexOfAny(",\"\r\n") < 0 ? text : $"\"{text.Replace("\"", "\"\"")}\"";
    }
}
