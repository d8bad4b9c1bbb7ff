"""The wordings in which communiqués, statements, treaties, news and speeches promise, report, ask and explore."""

from __future__ import annotations

import pytest

from graph.find.figures import find_figures
from graph.find.measures import find_undertakings
from graph.layout.blocks import lay_out

COMMITTED = (
    "They instructed their services to prepare a list of priority cases.",
    "Ministers tasked the working group with drafting a protocol.",
    "The ministers mandated experts to examine the technical options.",
    "I have instructed officials to begin the tender.",
    "The Parties shall exchange liaison officers.",
    "Each Party will designate a contact point within thirty days.",
    "Poland is set to send forty border guards to Lithuania next month.",
    "The Federal Government has decided to double its contribution to the fund.",
    "Both ministers have agreed that joint patrols resume in March.",
    "Ministers resolved to dismantle the networks that organise these crossings.",
    "We are determined to close the remaining gaps in the register.",
    "The two governments stand ready to provide further equipment.",
    "The Netherlands and Belgium remain committed to setting up a joint investigation team.",
    "Today we are launching a new visa for researchers.",
    "I am doubling the number of liaison officers in Rabat.",
    "Today we announce a new partnership on returns.",
    "Germany doubles its contribution to the fund.",
    "The UK makes available two patrol vessels.",
    "The minister said Spain would send four boats to Mauritania.",
    "He promised to double the number of judges.",
    "The Interior Minister vowed to crack down on the gangs.",
    "Rome is expected to deploy a ship in October.",
    "She told MPs that the government would fund 30 more caseworkers.",
    "Spain and Morocco intend to reopen the consulate in Nador.",
    "Ireland plans to recruit 60 immigration officers.",
    "Both governments pledge to share watch lists.",
    "Sweden and Denmark undertake to answer requests within 48 hours.",
    "The Committee shall meet twice a year.",
    "Requests shall be answered within ten working days.",
    "A steering group, co-chaired by both ministries, will monitor progress.",
    "The agreement provides for the exchange of fingerprints.",
    "The plan provides for 150 additional gendarmes.",
    "Under the agreement, Denmark will take back 300 persons a year.",
    "The arrangement allows officers of one Party to board vessels of the other.",
    "From 1 July, carriers will have to submit passenger lists.",
    "The programme aims to train 400 magistrates.",
    "It was agreed to set up a joint contact group.",
    "It was decided that experts would draw up an inventory.",
    "Agreement was reached on the reopening of the land border.",
    "The ministers agreed a six-point plan against trafficking.",
    "The ministers agreed closer cooperation between their coast guards.",
    "The Home Office has confirmed that 120 officers will be recruited.",
    "The two sides confirmed their intention to conclude a treaty by the end of the year.",
    "Finland offered to host the centre.",
    "Norway is expected to agree to take part in the patrols.",
    "I can tell the House that we will double the patrols.",
    "As the House will know, the Government will open a second centre.",
    "OSLO, May 15 (NTB) Norway announced that it would send ten officers.",
    "Norway offers to lend its aircraft.",
    "We want to build a common information system.",
    "We shall therefore second two officers to Ankara.",
    "Our aim is to close the centre by December.",
    "It is our intention to reopen the school.",
    "Steps will be taken to shorten the waiting time.",
    "Greece is to receive 30 vehicles.",
    "Malta has undertaken to register all yachts.",
    "The ministers approved a roadmap for returns.",
    "The ministers adopted an action plan on document fraud.",
    "Denmark and Sweden will extend the patrols until 2026 and increase their number.",
    "The sum of EUR 20 million will be allocated to reception centres.",
    "An additional 40 officers are to be stationed at Brenner.",
    "Funding for the centre is increased by a third.",
    "We have agreed on joint return flights and a common information campaign.",
    "France confirms the extension of its mission.",
    "We reaffirm our commitment to resettle 2,000 refugees in 2018.",
    "The operation will be extended to the Western Balkans.",
    "Luxembourg will no longer issue paper visas.",
    "From next year there will be a joint report every six months.",
    "There will be a new contact point in each capital.",
    "Each side will bear its own costs.",
    "Estonia commits itself to a joint procurement of drones.",
    "Parliament will be informed of the results.",
    "The Secretary of State announced the creation of a joint fund.",
    "Announcing the deal, the minister said 80 guards would be posted to Kos.",
    "The Prime Minister announced a £20 million package for coastal security.",
    "As a first step, Portugal will send a technical mission.",
    "They welcomed the decision of the Commission to release EUR 30 million.",
    "7. COMMITS to making available EUR 23 million for the reform of the security sector.",
    "We are going to open a training school in Suffolk.",
)
COMPLETED = (
    "We have raised the salary that most workers need to earn in order to obtain a visa.",
    "That’s why we launched a new partnership with the Western Balkans.",
    "France deployed 200 officers in May.",
    "Border Force trained sixty Bulgarian officers.",
    "A joint unit was set up in Trieste last year.",
    "A hotline between the two centres has been put in place.",
    "Italy handed over two patrol boats to Tunisia in March.",
    "Frontex coordinated twelve return flights with Nigeria.",
    "The first officers arrived in Lampedusa on Monday.",
    "Since May, 40 officers have been seconded to the mission.",
    "The two ministers opened the joint police station at Thörl-Maglern.",
    "The ministers inaugurated a joint centre.",
    "The ministers launched a joint task force on forged documents.",
    "Thanks to Dutch funding, a shelter opened in Agadez in June.",
    "Hungary has built a fence along the border.",
    "More than 300 officers were trained under the programme.",
    "They welcomed the opening of the centre in Pisa.",
    "The UK provided £300,000 for border training in Iraq in November 2024.",
    "45 Vietnamese officers completed a course on document fraud at Noi Bai Airport last December.",
)
ONGOING = (
    "We are providing €4 million to train coast guards.",
    "We are investing £12 million in scanners at the port of Dover.",
    "We are establishing a joint cell against the sale of forged seals.",
    "The government is allocating €9 million to the new school for dog handlers.",
    "Norway is introducing a licence for outboard engines.",
    "Teams from both countries are patrolling the river together.",
    "Joint training continues in Antalya.",
    "Work on the new fence is in progress.",
    "We continue to support the Libyan coast guard.",
    "Slovenia and Croatia are jointly developing a database.",
    "The reception centre is being extended.",
    "Negotiations on a readmission agreement are under way.",
    "Our officers are working side by side at the border crossing of Horgoš.",
    "The United Kingdom is funding a shelter in Serbia.",
    "The Netherlands supports the project with two experts.",
    "Belgium hosts the secretariat of the network.",
    "The joint centre in Heraklion operates around the clock.",
    "The hall at Gravelines is under construction.",
    "The cost of the premises is borne by the United Kingdom.",
)
EXPLORED = (
    "The ministers agreed to consider joint charter flights.",
    "Both sides will examine a joint procurement of drones.",
    "The ministers discussed how to shorten asylum procedures.",
    "They discussed ways to improve the exchange of passenger data.",
    "We are looking at whether a second scanner is needed.",
    "Officials will study the creation of a joint cell.",
    "Austria is considering sending an expert to Skopje.",
    "The possibility of a joint training centre was explored.",
    "The two ministers explored the possibility of joint patrols along the Sava.",
    "The two sides exchanged views on a possible readmission arrangement.",
    "The ministers welcomed proposals for a common list of safe countries.",
    "Officials said a joint training centre in Bizerte was being discussed.",
)
CALLED_FOR = (
    "The ministers asked officials to draw up a plan by June.",
    "They invited the Commission to present a proposal before the summer.",
    "We urge all transit countries to tighten their controls.",
    "Let us open a joint centre in Trieste.",
    "We need to speed up returns.",
    "The European Union must strengthen its agency.",
    "The ministers called for a European system of entry and exit records.",
    "They underlined that transit states should prevent departures.",
    "The Union has to step up its support for Jordan.",
    "It is essential that Member States register every arrival.",
    "Ministers demanded that platforms remove adverts within an hour.",
    "The minister encouraged carriers to install detectors.",
    "Airlines are asked to check documents at boarding.",
    "We call upon social media companies to remove adverts for crossings.",
    "I have asked the Border Security Commander to lead this work.",
    "More needs to be done to break the business model of smugglers.",
    "Carriers should be obliged to transmit data.",
    "2. INVITES the Commission to present by September 2016 a programme of support.",
    "I am asking the Border Agency to review the rules on seafarers' visas.",
)
NO_MEASURE = (
    "Will we send more officers?",
    "If the numbers rise, we will send more officers.",
    "Given that the coast is long, will this plan be enough?",
    "I want to update the House on the action that we are taking at the harbours.",
    "With permission, I will make a statement on the ferries.",
    "I know that the whole House will join me in thanking the crews.",
    "As Members will recall, strikes closed the harbour.",
    "To ask the Home Secretary if she will send more officers.",
    "The day began with a presentation by the Commission, which Norway has praised.",
    "Strike action has paused since Monday.",
    "We have delivered.",
    "We cannot go on like this with what is happening at sea.",
    "Smugglers are encouraged by weak penalties to come back to the coast.",
    "Serbia has long been a country for those who want to go further north.",
    "It is unlikely that the situation is going to change soon.",
    "He hopes the clause will never be used.",
    "My Lords, I shall now repeat a Statement made in another place.",
    "What recent assessment he has made of the harbours; and if he will make a statement.",
    "At the summit we showed how Norway will play a leading role.",
    "The President is scheduled to visit Oslo this week, where she will meet President Berg.",
    "Denmark expects the number of applications to double this year.",
    "The ministers are to outline their plans at a press conference.",
    "He was backed by data of the coastguard.",
    "The agreement was signed between the two justice ministers.",
    "Legal immigration has risen in recent years.",
    "Norway shares its more than 1,600 km-long land border with Sweden.",
    "The minister received the Permanent Secretary of the Foreign Ministry.",
    "We want to work with our Danish friends and allies.",
    "The conference has focused on the root causes of migration.",
    "The leaders reflected on the need to tackle shared challenges.",
    "The Prime Minister updated Prime Minister Berg on the talks.",
    "The two countries will not reopen the camp at Rafina.",
    "The Prime Minister will not attend the summit.",
    "Smugglers charge up to 6,000 euros for a place.",
    "The number of crossings fell sharply last year.",
    "Relations between the two countries are excellent.",
    "The ministers met in Vienna on 4 May.",
    "The ministers will meet again in the autumn.",
    "Thousands of people have crossed the Evros since January.",
    "The minister thanked the border guards for their work.",
    "In 1998 the two countries signed a readmission agreement.",
    "Migration is a shared challenge.",
    "We recalled the importance of solidarity.",
    "The situation on the islands remains difficult.",
    "The ministers signed an arrangement on police cooperation.",
    "The ministers stressed the importance of faster relocation.",
    "The ministers agreed that quick relocation was crucial.",
    "He highlighted the progress that Chile has made.",
    "The minister is scheduled to visit Lima in May.",
    "The ministers agreed that the region remains under pressure.",
    "The State Secretary conducted talks with his Chilean counterpart.",
    "She hosted representatives of five port cities.",
    "The ministers have taken stock of the pilot scheme.",
    "The cooperation on returns has greatly improved.",
    "These risks also call for more capacity.",
    "The scheme is intended to add to what the ports do already.",
    "The purpose of the conference is to bring shipping lines together.",
    "The Minister for Ports took part in the Valparaíso Process.",
    "We can expect the coming winter to be hard.",
    "The scheme is aimed at sailors who must leave the country.",
    "The two sides exchanged views on developments in the Sahel.",
    "They had a fruitful exchange on the situation in Libya.",
    "The Minister expressed his appreciation of Jordan's hospitality.",
    "The talks took place in a cordial atmosphere.",
    "Criminal gangs have adapted their methods.",
    "Many have lost their lives in these waters.",
    "The treaty was signed in 1956 and entered into force in 1960.",
    "We reaffirm our close friendship.",
    "Our services have identified 34 suspects.",
    "The third dialogue will take place in London in the first quarter of 2026.",
    "The ministers agreed to remain in close contact.",
    "Nothing in this text creates rights or obligations under international law.",
    "Minister Berg invited Minister Dahl to visit Oslo.",
    "It was agreed that the next meeting will be held at Perpignan.",
)
SEVERAL = (
    ("Romania will supply the vehicles and Bulgaria will supply the crews.", ["committed", "committed"]),
    ("The first phase was completed in March; the second will begin in June.", ["completed", "committed"]),
    (
        "We agree to set up a network of Port Prosecutors, and to explore a common legal basis for the use of data.",
        ["committed", "explored"],
    ),
)


def _types(text: str) -> list[str]:
    layout = lay_out(text)
    effects = [(figure.start, figure.end) for figure in find_figures(layout.text)]
    return [found.verb.type for found in find_undertakings(layout, effects)]


@pytest.mark.parametrize("sentence", COMMITTED)
def test_a_sentence_is_read_as_committed(sentence: str) -> None:
    assert _types(sentence) == ["committed"]


@pytest.mark.parametrize("sentence", COMPLETED)
def test_a_sentence_is_read_as_completed(sentence: str) -> None:
    assert _types(sentence) == ["completed"]


@pytest.mark.parametrize("sentence", ONGOING)
def test_a_sentence_is_read_as_ongoing(sentence: str) -> None:
    assert _types(sentence) == ["ongoing"]


@pytest.mark.parametrize("sentence", EXPLORED)
def test_a_sentence_is_read_as_explored(sentence: str) -> None:
    assert _types(sentence) == ["explored"]


@pytest.mark.parametrize("sentence", CALLED_FOR)
def test_a_sentence_is_read_as_called_for(sentence: str) -> None:
    assert _types(sentence) == ["called-for"]


@pytest.mark.parametrize("sentence", NO_MEASURE)
def test_a_sentence_that_undertakes_nothing_is_no_measure(sentence: str) -> None:
    assert _types(sentence) == []


@pytest.mark.parametrize(("sentence", "types"), SEVERAL)
def test_clauses_of_their_own_kinds_are_measures_of_their_own(sentence: str, types: list[str]) -> None:
    assert _types(sentence) == types


@pytest.mark.parametrize(
    ("sentence", "types"),
    [
        ("Noting that the act had come into force in May, the council said that it should be applied.", ["called-for"]),
        ("The ministers agreed to open a desk, calling on ship owners to report to it.", ["committed", "called-for"]),
        ("They expressed their support for the creation of a common register.", ["called-for"]),
        ("The council has welcomed Norway's offer to host the desk.", ["committed"]),
        ("The ministry organised a conference in Ribe.", []),
        ("They issued a joint communiqué in which both agreed to open a desk.", ["committed"]),
        ("Denmark invites 300 sailors a year.", []),
        ("They spoke of those principles that should be kept.", []),
        ("Ministers endorsed initiatives to ramp up repairs and to start a joint drill.", ["committed"]),
        ("Ministers welcomed the enhanced cooperation at sea, including the development of a handbook.", ["ongoing"]),
        ("We value the calm on the quays of both towns, and we will go on looking for quicker checks.", ["committed"]),
        ("The rules contained in the Ferries and Quays Act will be applied from May.", ["committed"]),
        ("New ways to speed up checks at Moss and the port with most lorries are also being tested.", ["ongoing"]),
        ("Totals for the year are now expected to amount to 300.", []),
        ("The ministry is drawing up a new staffing plan to further extend the shifts.", ["ongoing"]),
        ("Once they have lived on the island for a year, they can bring their dogs.", []),
        ("Once the act has been adopted, the police will open a desk.", ["committed"]),
        ("Progress has been made in linking the registers.", []),
        ("This has increased the risk for the northern ports.", []),
        ("This debate was organised in the light of the new package on fuels.", []),
        ("The Ministers agreed that their cooperation stands stronger than before.", []),
        ("The measures in the package will help us deal with the queues.", []),
        ("The second project focuses on training divers for the northern ports.", ["committed"]),
        ("The third scheme on ramps seeks to help the harbour masters to mend them.", ["committed"]),
        ("The debate focused on training divers.", []),
        ("Norway wants to train the divers of its neighbours.", ["committed"]),
        ("Chile will host the next Harbours Declaration on Pilots and Ramps ministerial meeting in May.", []),
        ("Norway will train divers. This involves lending boats and opening a pool.", ["committed", "committed"]),
        ("Norway actively seeks cooperation with the harbours of its neighbours.", ["ongoing"]),
        ("We express our full support for the actions taken by Norway.", []),
        ("They expressed their sincere appreciation to the agencies for the boats.", []),
        ("They expressed their full support for the creation of a pool.", ["called-for"]),
        ("The Council looked finally at the state of play regarding the proposals on ramps.", []),
        ("They have also shared their views on the boats.", []),
    ],
)
def test_what_stands_beside_a_promise_or_behind_a_recital(sentence: str, types: list[str]) -> None:
    assert _types(sentence) == types
