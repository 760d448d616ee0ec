using System.Net;
using System.Text.RegularExpressions;

namespace Xiance.Web.Tests;

/// <summary>The main job over HTTP, as a browser without script would do it.</summary>
public static partial class MainJob
{
    /// <summary>Accepts what is left of a document, confirms it, assesses 2024, publishes, allocates; gives the number of the run.</summary>
    public static async Task<string> Do(this HttpClient office, string document, string fund)
    {
        await Done(office.Submit($"/plans/{document}", $"/plans/{document}/accept-rest"));
        await Done(office.Submit($"/plans/{document}", $"/plans/{document}/confirm"));
        var run = RunNumber().Match((await Done(office.Submit("/assessment", "/assessment/run", ("period", "2024")))).ToString()).Groups[1].Value;
        await Done(office.Submit($"/assessment?run={run}", $"/assessment/publish?run={run}", ("reason", "示例文件第1号")));
        await Done(office.Submit($"/incentives?run={run}", $"/incentives/allocate?run={run}", ("fund", fund)));
        return run;
    }

    /// <summary>Uploads a file; gives the number of the document.</summary>
    public static async Task<string> Upload(this HttpClient office, string name, byte[] content)
    {
        var token = Token().Match(await office.GetStringAsync("/plans")).Groups[1].Value;
        using var form = new MultipartFormDataContent { { new StringContent(token), "__RequestVerificationToken" }, { new ByteArrayContent(content), "file", name } };
        var answer = await office.PostAsync("/plans/upload", form);
        Assert.True(answer.StatusCode == HttpStatusCode.Redirect, await answer.Content.ReadAsStringAsync());
        return answer.Headers.Location!.ToString().Split('/')[^1].Split('?')[0];
    }

    static async Task<Uri> Done(Task<HttpResponseMessage> sent)
    {
        var answer = await sent;
        Assert.True(answer.StatusCode == HttpStatusCode.Redirect, $"{answer.StatusCode} {await answer.Content.ReadAsStringAsync()}");
        return answer.Headers.Location!;
    }

    [GeneratedRegex("run=([0-9]+)")]
    private static partial Regex RunNumber();

    [GeneratedRegex("__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
