using System.Net;
using System.Text.RegularExpressions;

namespace Xiance.Web.Tests;

/// <summary>Fills in forms as a browser without script would: reads the page, takes its token, sends.</summary>
public static partial class Forms
{
    public static async Task<HttpResponseMessage> Submit(this HttpClient visitor, string page, string action, params (string Name, string Value)[] fields)
    {
        var token = Token().Match(await visitor.GetStringAsync(page)).Groups[1].Value;
        return await visitor.PostAsync(action, new FormUrlEncodedContent([.. fields.Select(field => new KeyValuePair<string, string>(field.Name, field.Value)), new("__RequestVerificationToken", token)]));
    }

    /// <summary>A client that is signed in with an account of the demonstration.</summary>
    public static async Task<HttpClient> SignedIn(this App app, string account)
    {
        var visitor = app.Visitor();
        var answer = await visitor.Submit("/", "/sign-in", ("name", account), ("password", App.Password));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return visitor;
    }

    [GeneratedRegex("__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
