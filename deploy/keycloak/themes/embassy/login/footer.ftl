<#macro content>
<p class="embassy-footer">Embassy is where ambassadors belong.</p>
</#macro>
