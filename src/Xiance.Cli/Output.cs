using System.CommandLine;
using System.Text.Json;
using Xiance.Basics;

namespace Xiance.Cli;

/// <summary>Exit statuses, and problems on standard error as text or JSON.</summary>
static class Output
{
    public const int Done = 0;
    public const int InputProblems = 1;
    public const int WrongUsage = 2;
    public const int OutsideFailure = 3;

    public static readonly Option<string> LocaleOption = new("--locale") { Description = "zh-CN | en", Recursive = true };

    public static readonly Option<string> ProblemsOption = new("--problems") { Description = "text | json" };

    public static Locale Locale(ParseResult parsed) => Locales.Parse(parsed.GetValue(LocaleOption));

    /// <summary>Prints all problems to standard error and gives the exit status: 1 if one is an error, else 0.</summary>
    public static int Report(IEnumerable<Problem> problems, ParseResult parsed)
    {
        var all = problems.ToList();
        var locale = Locale(parsed);
        if (parsed.GetValue(ProblemsOption) == "json") Console.Error.WriteLine(JsonSerializer.Serialize(all.Select(problem => Json(problem, locale)), Relaxed));
        else foreach (var problem in all) Console.Error.WriteLine(Line(problem, locale));
        return all.Any(problem => problem.Severity == Severity.Error) ? InputProblems : Done;
    }

    public static readonly JsonSerializerOptions Relaxed = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    static string Line(Problem problem, Locale locale)
    {
        var text = Wording.Render(problem, locale);
        var place = problem.Place.ToString();
        return $"{(place.Length == 0 ? "" : place + ": ")}{problem.Code} {text.What} {text.Mend}".TrimEnd();
    }

    static object Json(Problem problem, Locale locale)
    {
        var text = Wording.Render(problem, locale);
        return new { code = problem.Code, severity = problem.Severity.ToString(), file = problem.Place.File, line = problem.Place.Line, column = problem.Place.Column, path = problem.Place.Path, what = text.What, mend = text.Mend };
    }
}
